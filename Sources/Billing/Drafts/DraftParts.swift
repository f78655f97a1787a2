import Diagnostics
import Records
import Values

/// What goes on one draft, before it is added up.
struct DraftParts {
    let plan: AgreementPlan
    let isComplete: Bool
    private(set) var agreements: Set<Int> = []
    private(set) var start: CalendarDate?
    private(set) var end: CalendarDate
    var time: [OpenTime] = []
    var lines: [DatedLine] = []
    /// Percentages over the lines.
    var percentages: [Charge] = []
    var notes: [DraftNote] = []
    /// What no line stands for.
    var settles: [IssuedDocument.Settled] = []

    init(_ plan: AgreementPlan, isComplete: Bool) {
        self.plan = plan
        self.isComplete = isComplete
        end = plan.end(isComplete: isComplete)
    }

    /// Takes an item's agreement and day into the draft's period.
    mutating func cover(_ plan: AgreementPlan, _ day: CalendarDate, _ own: Period? = nil) {
        if let agreement = plan.agreement { agreements.insert(agreement) }
        if let own { return cover(own) }
        let first = plan.start(of: day)
        start = min(start ?? first, first)
        end = max(end, plan.end(isComplete: isComplete), day)
    }

    /// Takes the period of something that is due before its agreement began, such as the first fee in advance.
    mutating func cover(_ period: Period) {
        start = min(start ?? period.start, period.start)
        end = max(end, period.end ?? period.start)
    }

    var isEmpty: Bool { lines.isEmpty && time.isEmpty && percentages.isEmpty }
}

/// A line, and the days of what is on it with their weights, by which its amount is aged.
struct DatedLine {
    let line: DraftLine
    let days: [(day: CalendarDate, weight: Int64)]
    /// Of the amount, what a cap takes off: it is never billed.
    var beyondCap: Money
    /// What the line settles, but hours.
    let settles: [IssuedDocument.Settled]
    /// The hours behind it.
    let origin: Origin

    /// Which hours a line is made of, for those who want to know.
    enum Origin {
        case time(LineGroup)
        /// Beyond a retainer or a package.
        case drawn([DrawnTime])
        /// None: its steps say everything.
        case steps
    }

    init(_ line: DraftLine, on day: CalendarDate, settles: [IssuedDocument.Settled] = []) {
        self.init(line, days: [(day, 1)], settles: settles)
    }

    init(
        _ line: DraftLine, days: [(day: CalendarDate, weight: Int64)], settles: [IssuedDocument.Settled] = [],
        from origin: Origin = .steps
    ) {
        self.line = line
        self.days = days
        self.settles = settles
        self.origin = origin
        beyondCap = .zero(line.amount.currency)
    }

    /// The hours on it, which a document settles by it.
    var time: [OpenTime] {
        if case .time(let group) = origin { group.items } else { [] }
    }
}

/// The drafts of a client while they are filled.
struct DraftTable {
    private struct Key: Hashable {
        let settings: DraftSettings
        let isComplete: Bool
    }

    private var places: [Key: Int] = [:]
    private(set) var drafts: [DraftParts] = []

    /// Changes the draft on which something of `day` belongs; what is still to come belongs on none.
    mutating func add(_ plan: AgreementPlan, on day: CalendarDate, _ change: (inout DraftParts) -> Void) {
        guard let isComplete = plan.isComplete(day) else { return }
        add(plan, on: day, isComplete: isComplete, change)
    }

    /// As `add`, for a fee: one that is due before the agreement began is of its own period.
    mutating func addFee(
        _ plan: AgreementPlan, on day: CalendarDate, for days: Period, _ change: (inout DraftParts) -> Void
    ) {
        guard let isComplete = plan.isComplete(day) else { return }
        add(plan, on: day, isComplete: isComplete, covering: plan.began(by: day) ? nil : days, change)
    }

    /// As `add`, for what is due on its day, whether or not the billing period is over.
    mutating func addComplete(_ plan: AgreementPlan, on day: CalendarDate, _ change: (inout DraftParts) -> Void) {
        add(plan, on: day, isComplete: true, change)
    }

    private mutating func add(
        _ plan: AgreementPlan, on day: CalendarDate, isComplete: Bool, covering own: Period? = nil,
        _ change: (inout DraftParts) -> Void
    ) {
        let key = Key(settings: plan.settings, isComplete: isComplete)
        let index = places[key] ?? drafts.count
        if index == drafts.count { drafts.append(DraftParts(plan, isComplete: isComplete)) }
        places[key] = index
        drafts[index].cover(plan, day, own)
        change(&drafts[index])
    }

    mutating func changeDraft(_ index: Int, _ change: (inout DraftParts) -> Void) { change(&drafts[index]) }
}
