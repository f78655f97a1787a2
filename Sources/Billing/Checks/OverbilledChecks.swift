import Diagnostics
import Records
import Values

/// What documents hold and the workspace has lost, each with the credit note to write.
struct OverbilledChecks {
    private let settlement: Settlement

    init(_ settlement: Settlement) { self.settlement = settlement }

    /// Drafts are worked out only where something may have been lost: most workspaces have nothing to tell.
    var diagnostics: [Diagnostic] {
        guard !settlement.removed.isEmpty || mayHaveLostCosts else { return [] }
        return DraftInvoices(settlement).overbilled.map(finding)
    }

    private func finding(_ work: Overbilled) -> Diagnostic {
        let value = work.value.map { " (\($0))" } ?? ""
        let lost = if case .beyond = work.what { "is within it again" } else { "is not there any more" }
        let number = work.invoice.map { " on \($0)" } ?? ""
        return Diagnostic(
            .overbilled, "\(words(work)) of \(work.day)\(value), billed to '\(work.client)'\(number), \(lost)",
            at: work.locations.first.map { SourceSpan($0) },
            fix: work.command.map { "put the line back, or `\($0)` writes the credit note" }
                ?? "put the line back, or write a credit note that settles it")
    }

    private func words(_ work: Overbilled) -> String {
        let service = work.service.map { " of '\($0)'" } ?? ""
        return switch work.what {
        case .time(_, let counted): "\(counted)\(service)"
        case .beyond(let minutes, let agreement): "\(minutes) beyond '\(agreement)'"
        case .expense: "an expense"
        case .charge: "a charge\(service)"
        case .pieces(let number): "\(number)\(service)"
        }
    }

    /// Whether of some client and day more expenses or charges were billed than there are lines.
    private var mayHaveLostCosts: Bool {
        let held = settlement.held
        guard !held.expenses.isEmpty || !held.charges.isEmpty else { return false }
        let workspace = settlement.ledger.workspace
        var counts: [Key: Int] = [:]
        for expense in workspace.expenses {
            counts[Key(client: expense.client ?? "", day: expense.day, isExpense: true), default: 0] += 1
        }
        for charge in workspace.charges {
            counts[Key(client: charge.client ?? "", day: charge.day, isExpense: false), default: 0] += 1
        }
        for (client, byKey) in held.expenses {
            for (key, rows) in byKey {
                counts[Key(client: client, day: key.day, isExpense: true), default: 0] -= rows.count
            }
        }
        for (client, byKey) in held.charges {
            for (key, rows) in byKey where key.service?.contains("/") != true {
                for row in rows { counts[Key(client: client, day: row.day, isExpense: false), default: 0] -= 1 }
            }
        }
        return counts.contains { $0.value < 0 }
    }

    private struct Key: Hashable {
        let client: String
        let day: CalendarDate
        let isExpense: Bool
    }
}
