import Billing
import Records
import Values

/// An issued invoice and where it stands, as a row.
enum InvoiceRow {
    static let names: ViewShape.Names = [
        "number": .text, "link": .link, "client": .text, "clientLink": .link, "issued": .text, "due": .text,
        "total": .text,
        "paid": .text, "balance": .text, "status": .text, "isOverdue": .flag,
        "reminder": .text,
    ]

    static func view(_ standing: InvoiceStanding, _ reminders: InvoiceReminders? = nil, in context: PageContext) -> View
    {
        View([
            "number": .text(standing.number), "link": .link(context.invoice(standing.number, at: standing.location)),
            "client": .text(context.name(ofClient: standing.client)),
            "clientLink": .link(context.client(standing.client, fragment: "money")),
            "issued": .text(context.wording.day(standing.issued)), "due": .text(context.wording.day(standing.due)),
            "total": .text(Wording.money(standing.total)),
            "paid": .text(standing.paid.isZero ? "" : Wording.money(standing.paid)),
            "balance": .text(Wording.money(standing.owed)), "status": .text(word(standing)),
            "isOverdue": .flag(standing.isOverdue),
            "reminder": .text(reminders.map { ReminderWords.next($0) } ?? ""),
        ])
    }

    /// `overdue 12 days`, `open`, `partly paid`, beside a due date.
    private static func word(_ standing: InvoiceStanding) -> String {
        if standing.isOverdue { return "overdue \(Wording.count(standing.daysPastDue, "day"))" }
        switch standing.status {
        case .open: return "open"
        case .partial: return "partly paid"
        case .paid: return "paid"
        case .credited: return "credited"
        case .writtenOff: return "written off"
        case .void: return "void"
        }
    }

    /// `overdue 12 days`, `due on Fri 27 November`, `paid`.
    static func status(_ standing: InvoiceStanding, in context: PageContext) -> String {
        guard !standing.isOverdue else { return word(standing) }
        switch standing.status {
        case .open: return "due \(context.wording.near(standing.due))"
        case .partial: return "partly paid, due \(context.wording.near(standing.due))"
        case .paid, .credited, .writtenOff, .void: return word(standing)
        }
    }
}
