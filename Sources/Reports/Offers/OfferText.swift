import Diagnostics
import Markdown
import Practice
import Records
import Values

/// An agreement or a proposal as its page shows it: the terms, and what its file says below them.
struct OfferText: Sendable {
    let agreement: Agreement
    /// Nil for an agreement.
    let proposal: Proposal?

    init(_ agreement: Agreement) { (self.agreement, proposal) = (agreement, nil) }

    init(_ proposal: Proposal, today: CalendarDate) {
        agreement = proposal.agreement(id: proposal.id, from: today)
        self.proposal = proposal
    }

    /// Agreements, then proposals, each name once, in the order of the files.
    static func all(in workspace: Workspace) -> [OfferText] {
        var seen: Set<String> = []
        let offers =
            workspace.agreements.map { OfferText($0) }
            + workspace.proposals.map { OfferText($0, today: workspace.today) }
        return offers.filter { seen.insert($0.pageName).inserted }
    }

    /// Below the folder of the pages: `agreements/acme-2026`.
    var pageName: String {
        let folder = proposal == nil ? "agreements" : "proposals"
        return "\(folder)/" + PageContext.fileName("\(agreement.client)-\(agreement.id)")
    }

    /// For the person: `Agreement with Acme: Retainer 2026`.
    func title(in context: PageContext) -> String {
        let what = proposal == nil ? (agreement.amends == nil ? "Agreement with" : "Amendment with") : "Proposal to"
        return "\(what) \(context.name(ofClient: agreement.client)): \(agreement.title)"
    }

    /// What the file says below its front matter, as Markdown.
    func clauses(in workspace: Workspace) -> String {
        let document = MarkdownDocument.read(workspace.files[Int(agreement.location.file.index)]).0
        let text = String(decoding: document.file.bytes[document.body], as: UTF8.self).replacing("\r\n", with: "\n")
        return text.withoutBlankEdges
    }
}

extension String {
    /// Without blank lines before and behind it.
    var withoutBlankEdges: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Each `#` of a heading two levels lower, so that the text stands within a page; code stays.
    var withHeadingsLowered: String {
        var isCode = false
        return split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let start = line.drop { $0 == " " }
            if start.hasPrefix("```") || start.hasPrefix("~~~") { isCode.toggle() }
            let marks = line.prefix { $0 == "#" }.count
            let isHeading = !isCode && (1...6).contains(marks) && line.dropFirst(marks).first == " "
            return isHeading ? String(repeating: "#", count: min(marks + 2, 6)) + line.dropFirst(marks) : String(line)
        }.joined(separator: "\n")
    }
}
