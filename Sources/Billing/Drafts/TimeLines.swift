import Diagnostics
import Records
import Values

/// The lines of work by the hour on a draft.
struct TimeLines {
    private let settlement: Settlement
    private let settings: DraftSettings
    private let tax: (WorkContext) -> TaxChoice
    private var groups: [LineGroup] = []

    init(
        _ time: [OpenTime], settlement: Settlement, settings: DraftSettings, tax: @escaping (WorkContext) -> TaxChoice
    ) {
        self.settlement = settlement
        self.settings = settings
        self.tax = tax
        gather(time)
        roundLines()
        roundInvoice()
    }

    var lines: [DatedLine] { groups.filter { $0.billed != .zero }.map(line) }

    private mutating func gather(_ time: [OpenTime]) {
        var places: [LineGroup.Key: Int] = [:]
        var placeOfContext: [Int: Int] = [:]
        let isByContext = settings.lines == .service || settings.lines == .project
        for item in time where item.billable != .zero {
            if isByContext, let place = placeOfContext[item.context] {
                if place >= 0 { groups[place].add(item) }
                continue
            }
            let context = settlement.contexts[item.context]
            guard context.standing == .hourly, let rate = context.rate else {
                placeOfContext[item.context] = -1
                continue
            }
            let key = key(of: item, context, rate)
            let place = places[key] ?? groups.count
            if place == groups.count { groups.append(LineGroup(key: key, context: context, rate: rate)) }
            places[key] = place
            placeOfContext[item.context] = place
            groups[place].add(item)
        }
        groups.sort { $0.comesBefore($1) }
    }

    private func key(of item: OpenTime, _ context: WorkContext, _ rate: RateInForce) -> LineGroup.Key {
        var key = LineGroup.Key(
            agreement: context.agreement, service: context.service, amount: rate.rate.amount, currency: rate.currency)
        switch settings.lines {
        case .service: key.project = context.agreement.flatMap { settlement.ledger.book.families[$0].project }
        case .project: key.project = context.project
        case .task: key.task = settlement.ledger.workspace.time[settlement.ledger.entries[item.entry].entry].task
        case .day: key.day = item.day
        case .entry: key.entry = settlement.ledger.entries[item.entry].entry
        }
        return key
    }

    /// Rounding by line works on the printed line.
    private mutating func roundLines() {
        for index in groups.indices where groups[index].rounding.scope == .line {
            groups[index].billed = groups[index].rounding.rounded(groups[index].billed)
        }
    }

    /// Rounding by invoice works on all hours; the difference goes to the line with most minutes, the first on a tie.
    private mutating func roundInvoice() {
        let indices = groups.indices.filter { groups[$0].rounding.scope == .invoice }
        guard let first = indices.first else { return }
        let total = indices.map { groups[$0].billed }.total()
        let difference = groups[first].rounding.rounded(total) - total
        let longest = indices.reduce(first) { groups[$1].billed > groups[$0].billed ? $1 : $0 }
        groups[longest].billed += difference
    }

    private func line(_ group: LineGroup) -> DatedLine {
        let amount: Money
        let quantity: DraftLine.Quantity
        switch settings.quantity {
        case .clock:
            quantity = .clock(group.billed)
            amount = group.rate.price(of: group.billed)
        case .decimal:
            let hours = group.billed.decimalHours
            quantity = .number(hours)
            amount = Money(price: group.rate.rate.amount, times: hours, in: group.rate.currency)
        }
        let tax = tax(group.context)
        let line = DraftLine(
            kind: .time, agreement: group.context.agreement.map { settlement.ledger.book.families[$0].id },
            service: group.context.service, project: group.project, text: text(of: group), words: words(of: group),
            period: group.period,
            quantity: quantity, unit: "hour", price: group.rate.rate.amount, amount: amount, tax: tax.code,
            logged: group.logged, steps: [tax.step], sources: sources(of: group))
        return DatedLine(line, days: group.days, from: .time(group))
    }

    private func text(of group: LineGroup) -> String {
        let workspace = settlement.ledger.workspace
        if let entry = group.key.entry, !workspace.time[entry].text.isEmpty { return workspace.time[entry].text }
        if let task = group.key.task { return workspace.tasks[task].title }
        return settlement.ledger.book.catalogue.title(of: group.context.service)
    }

    /// Work of no service has no name of its own.
    private func words(of group: LineGroup) -> LineWords? {
        guard group.context.service == nil else { return nil }
        return text(of: group) == LineWords.work.english ? .work : nil
    }

    /// Each entry's place, in file order.
    private func sources(of group: LineGroup) -> [Location] {
        let ledger = settlement.ledger
        var locations: [Location] = []
        locations.reserveCapacity(group.items.count)
        for item in group.items.map(\.entry).sorted() {
            let location = ledger.workspace.time[ledger.entries[item].entry].location
            if locations.last != location { locations.append(location) }
        }
        return locations
    }
}

extension Catalogue {
    /// A service's name as it is printed.
    func title(of service: String?) -> String {
        guard let service else { return LineWords.work.english }
        return self.service(service).map { $0.name.isEmpty ? $0.id : $0.name } ?? service
    }
}
