public import Billing
public import Diagnostics
public import Practice
public import Records
public import Values

/// Sentences on growth, as the page and the commands say them.
public struct GrowthWords: Sendable {
    let workspace: Workspace
    let wording: Wording

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        wording = Wording(today: workspace.today)
    }

    /// "Pipeline EUR 3,400 weighted of EUR 8,000; 2 contacts due; from Mon 14 December a third of your time is free."
    public func answer(_ growth: GrowthFigures) -> String {
        let due = growth.contacts.count(where: \.isDue)
        let contacts =
            growth.contacts.isEmpty ? [] : [due == 0 ? "nobody is due" : Wording.count(due, "contact") + " due"]
        return ([pipeline(growth.pipeline)] + contacts + [ahead(growth.ahead)]).joined(separator: "; ") + "."
    }

    private func pipeline(_ pipeline: Pipeline) -> String {
        guard !pipeline.leads.isEmpty else { return "No leads" }
        if let all = pipeline.valueTogether, let weighted = pipeline.weightedTogether {
            return "Pipeline \(Wording.briefMoney(weighted)) weighted of \(Wording.briefMoney(all))"
        }
        if !pipeline.weighted.isEmpty {
            let (weighted, all) = (pipeline.weighted, pipeline.values)
            return "Pipeline \(Glance.words(weighted)) weighted of \(Glance.words(all))"
        }
        return "\(Wording.count(pipeline.leads.count, "lead")), none with a value and a chance"
    }

    private func ahead(_ ahead: CapacityAhead) -> String {
        guard ahead.capacity > .zero else { return "no working hours ahead" }
        let full = ahead.fullSpan.count
        var parts = full == 0 ? [] : [full == 1 ? "this week is full" : "the next \(full) weeks are full"]
        if let first = ahead.emptySpan.first {
            let part = FreePart.words(ahead.emptySpan.map(\.self))
            parts.append("from \(wording.day(first.days.start)) \(part) of your time is free")
        }
        guard parts.isEmpty else { return parts.joined(separator: "; ") }
        let share = Wording.share(ahead.capacity - ahead.free, of: ahead.capacity) ?? "0 %"
        return "the next \(ahead.weeks.count) weeks are \(share) booked"
    }
}

/// How much of some weeks is free, as one says it.
private enum FreePart {
    /// `a third` of 10h free of 30h; the nearest of what one says.
    static func words(_ weeks: [CapacityAhead.Week]) -> String {
        let (free, capacity) = (weeks.free.count, max(weeks.capacity.count, 1))
        let named: [(percent: Int, words: String)] = [
            (25, "a quarter"), (33, "a third"), (50, "half"), (67, "two thirds"), (75, "three quarters"),
            (90, "nearly all"), (100, "all"),
        ]
        let distance = { (percent: Int) in (percent * capacity - free * 100).magnitude }
        var best = named[0]
        for next in named where distance(next.percent) < distance(best.percent) { best = next }
        return best.words
    }
}

extension GrowthWords {
    /// What the weeks ahead warn of, the nearest first.
    public func warnings(_ ahead: CapacityAhead) -> [String] {
        let working = ahead.weeks.filter { $0.capacity > .zero }
        let full = ahead.fullSpan.count
        let until = full < working.count ? " before \(wording.day(working[full].days.start))" : " in these weeks"
        let feast = full == 0 ? [] : ["Nothing is free\(until)."]
        let beyond =
            ahead.beyond > .zero
            ? ["Retainers include \(Wording.duration(ahead.beyond)) more than these weeks have room for."] : []
        let span = ahead.emptySpan
        guard let first = span.first, let last = span.last?.days.end else { return feast + beyond }
        let weeks = span.map(\.self)
        return feast + beyond + [
            "From \(wording.day(first.days.start)) on less than \(CapacityAhead.least) % is booked: "
                + "\(Wording.duration(weeks.free)) of \(Wording.duration(weeks.capacity)) are free until \(wording.day(last))."
        ]
    }

    /// "Retainer 2026 of Acme ends on Thu 31 December, and nothing goes on behind it."
    public func ending(_ term: AgreementTerm) -> String {
        "“\(term.title)” of \(name(of: term.client)) ends on \(wording.day(term.end))."
    }

    public static let aheadDefinition =
        "Promised: open tasks with their estimates, each as soon as it can be done, and repeating ones on their dates. "
        + "Retainers: the hours that they include, spread over their period, beyond what their clients' tasks ask."

    func name(of client: String) -> String { workspace.client(client)?.name ?? client }
}

extension GrowthWords {
    /// `overdue since Fri 13 November`
    public func state(_ state: KeptContact.State) -> String {
        switch state {
        case .overdue(let day): "overdue since \(wording.day(day))"
        case .due(let day): day == wording.today ? "due today" : "due since \(wording.day(day))"
        case .fine(let day): "fine until \(wording.day(day))"
        case .neverYet: "due, no contact written down yet"
        case .free: "no interval"
        }
    }

    /// `Wed 7 October: Sent her the notes`
    public func last(_ touch: KeptContact.LastTouch?) -> String {
        guard let touch else { return "" }
        return wording.day(touch.day) + (touch.words.isEmpty ? "" : ": \(touch.words)")
    }

    /// `every 6 weeks, at most 90 days`
    public func cadence(_ contact: Contact) -> String {
        [contact.every?.text, contact.longest.map { "at most " + Wording.dayCount($0) }].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// The day alone, for a column.
    public func day(_ day: CalendarDate) -> String { wording.day(day) }
}

extension GrowthWords {
    public func stage(_ stage: Lead.Stage) -> String {
        switch stage {
        case .new: "new"
        case .consultation(let day): "consultation \(wording.near(day))"
        case .spokenTo(let day): "spoken to \(wording.near(day))"
        case .proposalWritten: "proposal to send"
        case .proposalSent(let day, nil): "proposal sent \(wording.near(day))"
        case .proposalSent(_, let last?): "proposal valid until \(wording.day(last))"
        case .proposalLapsed(let day): "proposal lapsed on \(wording.day(day))"
        case .declined(let day): "declined \(wording.near(day))"
        case .agreed(let day): "agreed from \(wording.day(day))"
        }
    }

    /// The open task that is due first, else what the stage asks for.
    public func nextStep(_ lead: Lead) -> String {
        if let index = lead.nextTask {
            let task = workspace.tasks[index]
            return "“\(task.title)”" + (task.due.map { ", due \(wording.near($0.date))" } ?? "")
        }
        switch lead.stage {
        case .new: return "agree on a consultation"
        case .consultation: return "prepare the consultation"
        case .spokenTo: return "send a proposal"
        case .proposalWritten: return "send the proposal"
        case .proposalSent: return "ask about the proposal"
        case .proposalLapsed: return "ask, or send another proposal"
        case .declined: return "ask why, and write “status: ended” in client.md"
        case .agreed: return "make them a client: “status: active” in client.md"
        }
    }

    /// `12 days`, since when it is a lead.
    public func age(_ lead: Lead) -> String {
        lead.since.map { Wording.count(max(workspace.today.days(since: $0), 0), "day") } ?? ""
    }

    /// "3 of 5 leads became clients: 60.0 %."; no percentage below five.
    public func winRate(_ pipeline: Pipeline) -> String? {
        let decided = pipeline.won + pipeline.lost
        guard decided > 0 else { return nil }
        let share = pipeline.winRate.map { ": \($0.percent(digits: 1)) %" } ?? ""
        return
            "\(pipeline.won) of \(Wording.count(decided, "decided lead")) became \(decided == 1 ? "a client" : "clients")\(share)."
    }

    /// What the leads are worth together, by currency, and in the workspace's where others are among them.
    public func sums(_ pipeline: Pipeline) -> String? {
        guard !pipeline.values.isEmpty else { return nil }
        let own =
            pipeline.values.contains { $0.currency != workspace.business.currency }
            ? pipeline.weightedTogether.map { ", together \(Wording.money($0))" } ?? "" : ""
        let weighted = pipeline.weighted.map(Wording.money).joined(separator: " + ")
        let values = pipeline.values.map(Wording.money).joined(separator: " + ")
        let rest =
            pipeline.unweighted > 0
            ? " \(Wording.count(pipeline.unweighted, "lead lacks", "leads lack")) a value or a chance and weighs nothing."
            : ""
        return
            "Weighted \(weighted.isEmpty ? "nothing" : weighted) of \(values)\(own): each value times its chance.\(rest)"
    }
}

extension GrowthWords {
    /// `an hour`, `each`, `a month`; nothing where no unit was said.
    public static func unit(_ unit: Rate.Unit?) -> String {
        switch unit {
        case .hour: "an hour"
        case .week: "a week"
        case .month: "a month"
        case .year: "a year"
        case .piece("each"): "each"
        case .piece(let name): "a \(name)"
        case nil: ""
        }
    }

    /// `EUR 45.00 an hour`
    public static func price(_ amount: DecimalNumber, _ currency: Currency, _ unit: Rate.Unit?) -> String {
        "\(currency.code) \(Wording.price(amount, in: currency)) \(self.unit(unit))".trimmingEnd
    }

    public func service(_ id: String?) -> String {
        guard let id else { return "no service" }
        return workspace.service(id)?.name ?? id
    }

    /// "EUR 35.00 to 50.00 an hour, in the middle 45.00 (n = 5)."
    public func range(_ range: PriceRange) -> String {
        let currency = range.currency
        let span =
            range.lowest == range.highest
            ? Wording.price(range.lowest, in: currency)
            : "\(Wording.price(range.lowest, in: currency)) to \(Wording.price(range.highest, in: currency))"
        let middle = range.count > 2 ? ", in the middle \(Wording.price(range.median, in: currency))" : ""
        return "\(currency.code) \(span) \(GrowthWords.unit(range.unit))".trimmingEnd + middle + " (n = \(range.count))"
    }

    /// "Yours, 42.00, is above 40 % of them."; no percentage below five notes.
    public func place(_ range: PriceRange) -> String? {
        guard let own = range.own else { return nil }
        let yours = "yours is \(Wording.price(own, in: range.currency))"
        return range.ownPlace.map { "\(yours), above \($0.percent(digits: 0)) % of them" } ?? yours
    }

    /// `EUR 32.00 an hour on Fri 14 March 2025, Inbox and calendar (agency)`
    public func older(_ note: MarketNote) -> String {
        let price = note.price.map { GrowthWords.price($0.amount, $0.currency, $0.unit) } ?? ""
        let day = note.day.map { " on \(wording.day($0))" } ?? ", without a date"
        return "\(price)\(day): \(note.text)" + (note.source.map { " (\($0))" } ?? "")
    }

    /// `Sam de Wit: 1 received, 0 given; Osei Translations is a lead`
    public func arrival(_ arrival: ReferralRecord.Arrival) -> String {
        let name = name(of: arrival.client)
        if arrival.status == .lead { return "\(name), a lead" }
        return "\(name), " + (arrival.income.map { "\(Wording.money($0)) invoiced" } ?? "invoiced in other currencies")
    }

    /// `11 = 6 for clients + 2 for times + 2 for stated demand + 1 for market price`
    public static func score(_ idea: IdeaScore) -> String {
        guard !idea.terms.isEmpty else { return "0: nobody asked yet" }
        return "\(idea.score) = " + idea.terms.map { "\($0.points) for \($0.name.rawValue)" }.joined(separator: " + ")
    }

    /// `“A film of a minute?”, northlight, Fri 13 November`
    public func ask(_ ask: Ask) -> String {
        let who = ask.who.map { $0.hasPrefix("@") ? workspace.name(ofPerson: String($0.dropFirst())) : name(of: $0) }
        return ["“\(ask.words)”", who, ask.day.map(wording.day)].compactMap(\.self).joined(separator: ", ")
    }

    public func place(_ location: Location) -> String { "\(workspace.path(of: location)):\(location.line)" }
}

extension String {
    /// Without blanks at the end.
    fileprivate var trimmingEnd: String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
