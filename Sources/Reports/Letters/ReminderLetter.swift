public import Billing
public import Records
import Values

/// A reminder as it is drafted into the outbox: a message that a person could have written, with what it is about in
/// its front matter.
///
/// It is made of facts only, never of today's date, so that every copy of a workspace drafts the same bytes.
public struct ReminderLetter: Sendable {
    private let reminders: InvoiceReminders
    private let step: ReminderStep
    private let workspace: Workspace
    private let letters: ReminderLetters
    private let language: Language
    /// What interest runs on the invoice; nil where none was agreed.
    private let late: LateTerms?

    /// The identity of the draft: `2026-12-15-acme-reminder-2-2026-0042`.
    public var name: String { step.name }

    /// Below the workspace's root: `outbox/2026-12-15-acme-reminder-2-2026-0042.md`.
    public var path: String { "outbox/\(step.name).md" }

    public init(
        _ step: ReminderStep, of reminders: InvoiceReminders, late: LateTerms?, in workspace: Workspace,
        through letters: ReminderLetters, _ languages: Languages
    ) {
        (self.step, self.reminders, self.workspace, self.letters) = (step, reminders, workspace, letters)
        self.late = late
        language = languages.language(of: workspace.client(reminders.invoice.client), in: workspace)
    }

    /// The whole file, with the mark by which `sync` knows its own.
    public var text: String { DraftMark.marked(head + body) }

    private var invoice: InvoiceStanding { reminders.invoice }
    private var client: Client? { workspace.client(invoice.client) }
    private var template: String { letters.part(step.tone.rawValue, in: language.code) }

    private var head: String {
        let contact = client?.contactForMoney
        let lines = [
            "kind: draft", "client: \(invoice.client)", contact.map { "to: \($0.id)" }, "channel: email",
            "subject: \(quoted(subject))", "re: \(invoice.number)", "owed: \(invoice.owed)", adviser,
            "# Written by `vaws sync`. Change what you like: from then on it is yours.",
        ]
        return "---\n" + lines.compactMap { $0 }.joined(separator: "\n") + "\n---\n"
    }

    /// For the person, above the letter; the client does not see it.
    private var adviser: String? {
        let names = template.contains("{interest}") && late != nil || !invoice.openClaims.isZero
        return names ? "# It names interest or compensation: this is no legal advice; check with an adviser." : nil
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension ReminderLetter {
    private var subject: String {
        let line = template.split(separator: "\n").first { $0.hasPrefix("Subject:") } ?? ""
        return Blanks.filled(String(line.dropFirst(8).drop { $0 == " " }), values)
    }

    /// Paragraph by paragraph; one that is a blank with nothing in it goes.
    private var body: String {
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
        let letter = lines.filter { !$0.hasPrefix("Subject:") }.joined(separator: "\n")
        let paragraphs = letter.split(separator: "\n\n").map { paragraph in
            Blanks.filled(paragraph.drop { $0 == "\n" }.description, values).trimmingNewlines
        }
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var values: [String: String] {
        var values = plainValues
        for (name, isSaid) in phrases {
            let part = name == "interest" && late?.compensation.isZero == false ? "interest-and-compensation" : name
            values[name] = isSaid ? Blanks.filled(letters.part(part, in: language.code), plainValues) : ""
        }
        return values
    }

    private var phrases: [(String, Bool)] {
        [
            ("part-paid", invoice.balance != invoice.total), ("claimed", !invoice.openClaims.isZero),
            ("interest", late != nil),
        ]
    }

    private var plainValues: [String: String] {
        let name = client.map { $0.contactForMoney?.name ?? $0.name } ?? invoice.client
        let hasContact = client?.contactForMoney != nil
        var values = [
            "name": name, "first-name": hasContact ? String(name.prefix { !$0.isWhitespace }) : name,
            "number": invoice.number, "issued-date": language.longDay(invoice.issued),
            "due-date": language.longDay(reminders.due), "due-day": language.fullDay(reminders.due),
            "open": language.money(invoice.owed), "balance": language.money(invoice.balance),
            "total": language.money(invoice.total), "paid": language.money(invoice.total - invoice.balance),
            "claims": language.money(invoice.openClaims), "days": "\(reminders.ladder.grants ?? 7)",
            "account": account, "business": workspace.business.name,
        ]
        if let late {
            values["rate"] = language.percent(late.percent(on: step.day) ?? .zero)
            values["interest-from"] = language.longDay(invoice.due.adding(days: 1))
            values["compensation"] = language.money(late.compensation)
        }
        return values
    }

    /// How to pay, a bullet a line; without an account in the invoice's currency only what to write.
    private var account: String {
        let details = (workspace.business.payTo[invoice.total.currency] ?? []).map {
            (language.accountName($0.name), $0.value)
        }
        return (details + [(language.word(.reference), invoice.number)]).map { "- \($0): \($1)" }
            .joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        var text = self[...]
        while text.first?.isNewline == true { text.removeFirst() }
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
