import Billing
import Records

/// What `vaws explain` says about money: a title with the sum, then the steps under their headings.
struct MoneyExplanation: Sendable {
    /// What it is about.
    enum Kind: String, CaseIterable, Sendable {
        case invoice, draft, retainer, reminder
        case creditNote = "credit note"
        case void
    }

    struct Section: Sendable {
        let title: String
        let steps: [Step]
        /// Entries shown of each list of them; nil for all.
        var shown: Int? = MoneyExplanation.shownEntries
        /// Whether only the figures themselves are shown, without what made them.
        var isFolded = false
    }

    let kind: Kind
    /// The number of the invoice, the agreement's id, or the client's.
    let name: String
    let client: String
    /// With the sum: it is read first.
    let title: String
    let sections: [Section]
    /// What else the reader must know.
    var notes: [String] = []
    /// How to see more, in the terminal alone.
    var hint: String?

    /// A list of more entries is cut, since the sum is what is asked for.
    static let shownEntries = 4
}

/// Explanations of one or several of a kind, with the workspace in whose files they point.
struct ExplainedMoney: Sendable {
    let explanations: [MoneyExplanation]
    let workspace: Workspace
}
