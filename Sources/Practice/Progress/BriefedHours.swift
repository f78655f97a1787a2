import Billing
import Records
public import Values

/// What is left of a retainer in the period that holds a day.
public struct RetainerLeft: Hashable, Sendable {
    /// Of hours, or of money where the retainer includes an amount of work.
    public enum Amount: Hashable, Sendable {
        case hours(left: Minutes, of: Minutes)
        case money(left: Money, of: Money)
    }

    public let title: String
    public let period: Period
    public let amount: Amount

    init?(_ statement: RetainerStatement) {
        guard let running = statement.running else { return nil }
        if let money = running.money {
            amount = .money(left: money.closing, of: money.available)
        } else if let hours = running.hours, hours.available > .zero {
            amount = .hours(left: hours.closing, of: hours.available)
        } else {
            return nil
        }
        (title, period) = (statement.title, running.period)
    }
}

/// The time of one client up to a day, and what their retainers leave.
struct BriefedHours {
    private let client: Client
    /// The workspace with nobody's time and documents but the client's.
    private let own: Workspace
    private let book: AgreementBook

    init(of client: Client, _ time: [Int], through last: CalendarDate, _ workspace: Workspace) {
        self.client = client
        own = workspace.only(client, time: time, through: last)
        book = AgreementBook(own)
    }

    /// Billable time that is not private, by service: most first, then by name.
    func hours(in span: Period) -> [ClientBriefing.Hours] {
        var sums: [String?: Minutes] = [:]
        for entry in own.time where span.contains(entry.day) {
            let whole = entry.comesOff.map { own.time[$0] } ?? entry
            guard whole.isBillable, !own.isPrivate(whole) else { continue }
            sums[whole.service, default: .zero] += entry.minutes
        }
        return sums.filter { $0.value > .zero }.map { ClientBriefing.Hours(service: $0.key, minutes: $0.value) }
            .sorted { ($1.minutes, $0.service ?? "") < ($0.minutes, $1.service ?? "") }
    }

    /// Whether every agreement in force has one price for the whole: its hours are the business's own affair.
    func isFixed(on day: CalendarDate) -> Bool {
        let inForce = book.families(of: client.id).map { book.families[$0] }.filter { $0.period.contains(day) }
        return !inForce.isEmpty && inForce.allSatisfy { $0.terms(on: day).fixed != nil }
    }

    func retainers(on day: CalendarDate) -> [RetainerLeft] {
        let hasSome = book.families.contains { family in
            family.versions.contains { $0.terms.retainer != nil || $0.terms.package != nil }
        }
        guard hasSome else { return [] }
        var own = own
        own.today = day
        return RetainerStatement.all(Settlement(TimeLedger(own, book: book))).compactMap(RetainerLeft.init)
    }
}

extension Workspace {
    /// The same with one client, whose time is that of some indices up to a day.
    fileprivate func only(_ client: Client, time indices: [Int], through last: CalendarDate) -> Workspace {
        var only = self
        let kept = indices.filter { time[$0].day <= last }
        let places = Dictionary(zip(kept, 0...)) { first, _ in first }
        only.clients = [client]
        only.agreements = agreements.filter { $0.client == client.id }
        only.time = kept.map { index in
            var entry = time[index]
            entry.comesOff = entry.comesOff.flatMap { places[$0] }
            return entry
        }
        only.charges = charges.filter { $0.client == client.id }
        only.expenses = []
        only.documents = documents.filter { $0.client == client.id }
        only.payments = []
        return only
    }
}
