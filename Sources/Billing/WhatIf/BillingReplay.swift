import Diagnostics
import Records
import Values

/// A client's bills as they would have been written: one at the end of each billing period, by the rules that write
/// drafts, each settled before the next.
struct BillingReplay {
    /// A bill, on the day on which its period was over.
    struct Bill {
        let day: CalendarDate
        let draft: DraftInvoice
    }

    private(set) var bills: [Bill] = []
    /// The log on the last day.
    let ledger: TimeLedger

    /// `workspace` has one client and none of their documents; each day ends some billing period, the last one the span.
    init(_ workspace: Workspace, days: [CalendarDate]) {
        var workspace = workspace
        for day in days {
            guard let client = workspace.clients.first else { break }
            workspace.today = day
            for draft in DraftInvoices(workspace).drafts where draft.isComplete || day == days.last {
                bills.append(Bill(day: day, draft: draft))
                let place = Location(
                    file: FileID(workspace.files.count + bills.count), line: 1, column: 1)
                let issued = DraftDocument(
                    draft, number: "\(bills.count)", previous: nil, client: client, in: workspace, at: place,
                    words: .plain)
                workspace.documents.append(issued.document)
            }
        }
        ledger = TimeLedger(workspace)
    }

    /// Minutes that no bill takes since nothing says what an hour costs, by service.
    func withoutRate(in span: Period) -> [(service: String?, minutes: Minutes)] {
        var minutes: [String?: Minutes] = [:]
        for entry in ledger.entries where span.contains(entry.day) {
            let context = ledger.contexts[entry.context]
            if context.standing == .missingRate { minutes[context.service, default: .zero] += entry.counted }
        }
        return minutes.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { ($0.key, $0.value) }
    }
}

extension Workspace {
    /// What there is of one client up to a day, as if nothing had ever been billed or paid.
    func unbilled(of client: Client, until day: CalendarDate) -> Workspace {
        var workspace = self
        workspace.today = day
        workspace.clients = [client]
        workspace.documents = []
        workspace.payments = []
        workspace.charges = charges.filter { $0.client == client.id && $0.day <= day }
        workspace.expenses = expenses.filter { $0.client == client.id && $0.day <= day }
        workspace.keepTime { $0.client == client.id && $0.day <= day }
        return workspace
    }

    /// Keeps some entries; what comes off an entry that goes, goes with it.
    private mutating func keepTime(_ isKept: (TimeEntry) -> Bool) {
        var places: [Int?] = []
        var kept: [TimeEntry] = []
        for entry in time {
            let target = entry.comesOff.map { places[$0] }
            guard isKept(entry), target != .some(nil) else {
                places.append(nil)
                continue
            }
            places.append(kept.count)
            kept.append(entry)
            if let target { kept[kept.count - 1].comesOff = target }
        }
        time = kept
    }
}

extension TimeLedger {
    /// The days on which a billing period of the client ends, up to a last day, which is one of them.
    func periodEnds(of client: String, from first: CalendarDate, through last: CalendarDate) -> [CalendarDate] {
        var days: Set<CalendarDate> = [last]
        let span = Period(first, through: last)
        let weekStart = workspace.business.weekStart
        var cycles: Set<BillingCycle> = [.month]
        for index in book.families(of: client) {
            let family = book.families[index]
            cycles.formUnion(
                family.versions.map { BillingCycle($0.terms.invoice?.every ?? .month, weekStart: weekStart) })
            if let end = family.period.end, span.contains(end) { days.insert(end) }
        }
        for cycle in cycles where cycle != .once {
            days.formUnion(cycle.periods(over: span).compactMap(\.end).filter(span.contains))
        }
        return days.sorted()
    }
}
