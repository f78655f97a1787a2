import Diagnostics
import Records
public import Values

/// The entries of a draft's period that no line of it charges.
struct RestOfPeriod {
    private let assembly: DraftAssembly
    private let draft: DraftInvoice
    private let bill: ClientBill
    private let entries: EntrySteps
    /// By the index in the ledger's entries, what is charged beyond a retainer or a package.
    private let beyond: [Int: Minutes]

    private var settlement: Settlement { entries.settlement }
    private var book: AgreementBook { settlement.ledger.book }

    init(_ assembly: DraftAssembly, _ draft: DraftInvoice, _ bill: ClientBill, _ entries: EntrySteps) {
        self.assembly = assembly
        self.draft = draft
        self.bill = bill
        self.entries = entries
        var beyond: [Int: Minutes] = [:]
        for case .drawn(let time) in bill.assemblies.flatMap(\.lines).map(\.origin) {
            for item in time { if let entry = item.entry { beyond[entry, default: .zero] += item.minutes } }
        }
        self.beyond = beyond
    }

    /// Settled at nothing, in order of the days.
    var free: [Step] {
        var charged: Set<Int> = []
        for case .time(let group) in assembly.lines.map(\.origin) { charged.formUnion(group.items.map(\.entry)) }
        return assembly.parts.time.filter { !charged.contains($0.entry) }
            .sorted { ($0.day, $0.entry) < ($1.day, $1.entry) }.compactMap(free)
    }

    private func free(_ item: OpenTime) -> Step? {
        let context = settlement.contexts[item.context]
        let counted = settlement.ledger.entries[item.entry].counted
        guard context.standing != .hourly else {
            let step = entries.billable(item)
            let why = item.cancelled == .zero ? "it comes to nothing" : "it makes up for what was billed before"
            return step.because(why)
        }
        let within = counted - (beyond[item.entry] ?? .zero)
        guard within > .zero || counted == .zero else { return nil }
        return entries.part(item.entry, within, reason: why(context, on: item.day))
    }

    private func why(_ context: WorkContext, on day: CalendarDate) -> String {
        let name = context.agreement.map { book.families[$0].id } ?? ""
        switch context.standing {
        case .retainer: return "within the retainer of '\(name)'"
        case .package: return "of the hours bought under '\(name)'"
        case .included:
            let isFixed = context.agreement.map { book.families[$0].terms(on: day).fixedCovers(context.service) }
            if isFixed == true { return "in the fixed price of '\(name)'" }
            return "'\(context.service ?? "")' has a price by \(context.rate?.rate.unit.asPrice ?? "piece")"
        default: return ""
        }
    }
}

extension RestOfPeriod {
    /// What is not on this draft, by why.
    var elsewhere: [Step] {
        let here = Set(assembly.parts.time.map(\.entry))
        let others = Set(bill.assemblies.flatMap { $0.parts.time.map(\.entry) }).subtracting(here)
        var order: [String] = []
        var groups: [String: [Step]] = [:]
        for (index, entry) in settlement.ledger.entries.enumerated()
        where draft.period.contains(entry.day) && !here.contains(index)
            && settlement.contexts[entry.context].client == draft.client
        {
            let why = others.contains(index) ? "on another draft" : reason(index, entry)
            if groups[why] == nil { order.append(why) }
            groups[why, default: []].append(entries.counted(index))
        }
        return order.map { why in
            let parts = groups[why] ?? []
            return Step(.note, why, .minutes(parts.minutes), .sum, parts: parts)
        }
    }

    private func reason(_ index: Int, _ entry: LedgerEntry) -> String {
        let context = settlement.contexts[entry.context]
        switch context.standing {
        case .notBillable: return "not billed, as the line says"
        case .outside: return "under no agreement"
        case .ambiguous: return "under two agreements: the line must name one"
        case .missingRate: return "without a rate"
        case .hourly, .retainer, .included, .package: break
        }
        if let closed = settlement.closed[draft.client], entry.day <= closed { return "settled up to \(closed)" }
        if entries.row(of: index)?.held.document != nil { return "billed before" }
        return entry.day > settlement.ledger.workspace.today ? "still to come" : "not on this draft"
    }
}

extension Step {
    fileprivate func because(_ why: String) -> Step {
        Step(
            kind, name, value, making, reason: [reason, why].filter { !$0.isEmpty }.joined(separator: ", "),
            at: locations, parts: parts)
    }
}

extension Rate.Unit {
    /// `the month`, `piece`
    fileprivate var asPrice: String {
        switch self {
        case .hour, .week, .month, .year: "the \(name)"
        case .piece: "piece"
        }
    }
}

extension [Step] {
    /// Of those that are minutes, together.
    public var minutes: Minutes {
        reduce(.zero) { sum, step in if case .minutes(let minutes) = step.value { sum + minutes } else { sum } }
    }
}
