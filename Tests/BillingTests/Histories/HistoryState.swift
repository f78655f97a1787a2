import Billing
import Diagnostics
import Records
import Testing
import Values

/// What has to hold in one state of a random history, worked out apart from the program.
struct HistoryState {
    private let business: RandomBusiness
    private let workspace: Workspace
    private let drafts: DraftInvoices
    private let history: Comment

    init(_ business: RandomBusiness, _ workspace: Workspace, _ history: String) {
        (self.business, self.workspace) = (business, workspace)
        drafts = DraftInvoices(workspace)
        self.history = Comment(rawValue: history)
    }

    private struct Row: Hashable {
        /// The index of the service.
        let service: Int
        let project: String?
        let day: CalendarDate
    }

    private struct Held {
        var logged = 0
        var counted = 0
    }

    /// No error: every document adds up, bears its seal and follows the one before it.
    func expectRead(_ findings: [Diagnostic]) {
        let errors = (findings + IssuedCheck(workspace).diagnostics()).filter { $0.severity == .error }
        #expect(errors.map(\.message) == [], history)
    }

    /// Of each row, what documents hold, what is open, and what was billed too much make up what is counted now.
    func expectEachMinuteOnce() {
        let voided = business.voided
        let held = rows(workspace.documents.filter { !voided.contains($0.number) }.flatMap(\.settles))
        let open = rows(drafts.drafts.flatMap(\.settles))
        var (logged, tooMuch): ([Row: [Int]], [Row: Int]) = ([:], [:])
        for entry in business.entries {
            let row = Row(service: entry.service, project: entry.project, day: RandomBusiness.date(entry.day))
            logged[row, default: []].append(entry.minutes)
        }
        for work in drafts.overbilled {
            guard case .time(_, let counted) = work.what, let service = index(of: work.service) else { continue }
            tooMuch[Row(service: service, project: work.project, day: work.day), default: 0] += counted.count
        }
        // Where a voided document had made up for what another gives back, held rows are opened again.
        let isShort = held.values.contains { $0.counted < 0 }
        if isShort && business.rounding != .none { return }
        var (difference, isMoved) = (0, false)
        for row in Set(held.keys).union(open.keys).union(logged.keys).union(tooMuch.keys) {
            let minutes = logged[row] ?? []
            let before = held[row]
            let isSettled = before.map { $0.logged == minutes.reduce(0, +) } ?? false
            let now = isSettled ? before?.counted ?? 0 : business.rounding.counted(minutes)
            let left = now - (before?.counted ?? 0)
            let told = (open[row]?.counted ?? 0) - (tooMuch[row] ?? 0)
            difference += left - told
            isMoved = isMoved || left < 0
            if isSettled && !isShort { #expect(told == 0, history) }
        }
        // Minutes taken from one row make up for those added to another; in all, none is lost and none comes twice.
        #expect(difference == 0, history)
        guard !isMoved else { return }
        #expect(tooMuch.isEmpty, history)
        for (row, minutes) in logged where held[row]?.logged != minutes.reduce(0, +) {
            let now = business.rounding.counted(minutes)
            #expect((held[row]?.counted ?? 0) + (open[row]?.counted ?? 0) == now, history)
        }
    }

    private func rows(_ settled: [IssuedDocument.Settled]) -> [Row: Held] {
        var rows: [Row: Held] = [:]
        for case .time(let name, let project, let day, let logged, let counted) in settled {
            guard let service = index(of: name) else { continue }
            rows[Row(service: service, project: project, day: day), default: Held()].logged += logged.count
            rows[Row(service: service, project: project, day: day), default: Held()].counted += counted.count
        }
        return rows
    }

    private func index(of name: String?) -> Int? {
        name.flatMap { name in business.services.firstIndex { $0.names.contains(name) } }
    }

    /// Quantity × price is the amount of each row; rows, discounts and tax make the total.
    func expectRowsAddUp() {
        for draft in drafts.drafts {
            for line in draft.lines {
                guard case .clock(let minutes) = line.quantity, let price = line.price else { continue }
                #expect(line.amount.minorUnits == cents(minutes.count, price), history)
            }
            let lines = draft.lines.reduce(0) { $0 + $1.amount.minorUnits }
            let net = draft.adjustments.reduce(lines) { $0 + $1.amount.minorUnits }
            #expect(draft.totals.net.minorUnits == net, history)
            let tax = draft.totals.taxes.reduce(0) { $0 + $1.amount.minorUnits }
            #expect(draft.totals.payable.minorUnits == net + tax, history)
            for adjustment in draft.adjustments {
                #expect(adjustment.shares.reduce(0) { $0 + $1.minorUnits } == adjustment.amount.minorUnits, history)
            }
        }
    }

    /// Minutes at a price by the hour, rounded half away from zero to the cent.
    private func cents(_ minutes: Int, _ price: DecimalNumber) -> Int64 {
        let perHour = Money(price: price, times: DecimalNumber(1), in: .euro).minorUnits
        let product = Int64(minutes) * perHour
        return product.signum() * Int64((product.magnitude * 2 + 60) / 120)
    }

    /// What came in is on invoices or the client's credit; by age, the open sums make up the outstanding.
    func expectMoneyKept() {
        let receivables = Receivables(workspace)
        let total = workspace.documents.filter { document in
            !document.isVoid && !business.voided.contains(document.number)
        }.reduce(0) { $0 + $1.total.minorUnits }
        let (outstanding, credit) = receivables.ageing.reduce((Int64(0), Int64(0))) {
            ($0.0 + $1.outstanding.minorUnits, $0.1 + $1.credit.minorUnits)
        }
        #expect(outstanding - credit == total - Int64(business.paid.reduce(0, +)), history)
        for ageing in receivables.ageing {
            let buckets = [ageing.notDue, ageing.days1to30, ageing.days31to60, ageing.days61to90, ageing.over90]
            #expect(buckets.reduce(0) { $0 + $1.minorUnits } == ageing.outstanding.minorUnits, history)
        }
        for invoice in receivables.invoices where invoice.status != .void {
            let applied = invoice.applications.reduce(0) { $0 + $1.amount.minorUnits }
            #expect(invoice.balance.minorUnits == invoice.total.minorUnits - applied, history)
        }
    }
}
