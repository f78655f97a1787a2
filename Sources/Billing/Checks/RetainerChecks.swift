import Diagnostics
import Records
import Values

/// Retainers and blocks of hours that are used up, or that lapse soon.
struct RetainerChecks {
    private let statements: [RetainerStatement]
    private let active: Set<String>

    init(_ settlement: Settlement) {
        let hasSome = settlement.ledger.book.families.contains { !$0.retainers.isEmpty || $0.hasPackage }
        statements = hasSome ? RetainerStatement.all(settlement) : []
        active = Set(settlement.ledger.workspace.clients.filter { $0.status == .active }.map(\.id))
    }

    var diagnostics: [Diagnostic] {
        statements.filter { active.contains($0.client) }.flatMap { statement in
            (usedUp(statement).map { [$0] } ?? []) + statement.lapses.map { lapse($0, statement) }
        }
    }

    private func usedUp(_ statement: RetainerStatement) -> Diagnostic? {
        guard let running = statement.running, let words = running.usedUpWords else { return nil }
        return Diagnostic(
            .retainerUsedUp, "'\(statement.title)' of '\(statement.client)' is used up in \(running.period): \(words)",
            at: SourceSpan(statement.location),
            fix: "tell the client; what is beyond is billed on top. `vaws retainer \(statement.client)` shows it")
    }

    private func lapse(_ lapse: RetainerLapse, _ statement: RetainerStatement) -> Diagnostic {
        let amount =
            switch lapse.amount {
            case .hours(let minutes): minutes.description
            case .money(let money): money.description
            }
        let what =
            lapse.isAtThisPace
            ? "at this pace \(amount) of '\(statement.title)' of '\(statement.client)' will lapse unused"
            : "\(amount) that '\(statement.client)' bought will lapse unused"
        return Diagnostic(
            .unusedLapses, "\(what) after \(lapse.lastDay)", at: SourceSpan(statement.location),
            fix: "offer the client work for it until then")
    }
}

extension RetainerPeriod {
    /// `23h30m of 20h`; nil while something is left, or where nothing was there.
    fileprivate var usedUpWords: String? {
        if let money, money.isUsedUp { return "\(money.worked) of \(money.available)" }
        guard let hours, hours.isUsedUp else { return nil }
        return "\(hours.worked) of \(hours.available)"
    }
}

extension RetainerFigures<Minutes> {
    fileprivate var isUsedUp: Bool { closing == .zero && worked > .zero && (available > .zero || beyond > .zero) }
}

extension RetainerFigures<Money> {
    fileprivate var isUsedUp: Bool { closing.isZero && worked.minorUnits > 0 }
}
