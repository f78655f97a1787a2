public import Billing
public import Records
import Values

/// A reminder of an invoice, as it is drafted into the outbox.
public struct ReminderLetter: Sendable {
    private let reminders: InvoiceReminders
    private let step: ReminderStep
    private let workspace: Workspace
    private let letter: Letter
    private let language: Language
    /// What interest runs on the invoice; nil where none was agreed.
    private let late: LateTerms?

    public init(
        _ step: ReminderStep, of reminders: InvoiceReminders, late: LateTerms?, in workspace: Workspace,
        through letters: Letters, _ languages: Languages
    ) {
        (self.step, self.reminders, self.workspace, self.late) = (step, reminders, workspace, late)
        language = languages.language(of: workspace.client(reminders.invoice.client), in: workspace)
        letter = letters.letter(.reminders, in: language.code)
    }

    /// Its name is the step's: `2026-12-15-acme-reminder-2-2026-0042`.
    public var message: DraftedMessage {
        let template = letter.part(step.tone.rawValue)
        let text = LetterText(template, filling: values)
        var message = DraftedMessage(
            name: step.name, client: invoice.client, to: (client?.contactForMoney.map { [$0.id] }) ?? [],
            subject: text.subject, body: text.body)
        (message.about, message.owed) = ([invoice.number], invoice.owed)
        if template.contains("{interest}") && late != nil || !invoice.openClaims.isZero {
            message.remarks = [
                "It names interest or compensation: this is no legal advice; check with an adviser."
            ]
        }
        return message
    }

    private var invoice: InvoiceStanding { reminders.invoice }
    private var client: Client? { workspace.client(invoice.client) }
}

extension ReminderLetter {
    private var values: [String: String] {
        var values = plainValues
        for (name, isSaid) in phrases {
            let part = name == "interest" && late?.compensation.isZero == false ? "interest-and-compensation" : name
            values[name] = isSaid ? Blanks.filled(letter.part(part), plainValues) : ""
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
