import Billing
import Planning
public import Practice
public import Records
public import Values

/// Figures of services in words, for the page and the terminal.
public struct ServiceWords {
    private let wording: Wording
    private let workspace: Workspace

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        wording = Wording(today: workspace.today)
    }

    /// "6 services on offer; Writing and editing brings most: EUR 1,344.00 invoiced in twelve months."
    public func answer(_ book: ServiceBook) -> String {
        guard !book.services.isEmpty else { return "No service is on offer yet." }
        let count = Wording.count(book.services.count, "service")
        let invoiced = book.services.compactMap { figures in
            figures.together.map { (name: figures.service.name, amount: $0.invoiced) }
        }
        guard let most = invoiced.max(by: { $0.amount.minorUnits < $1.amount.minorUnits }),
            most.amount.minorUnits > 0
        else { return "\(count) on offer; nothing was invoiced for one by name in twelve months." }
        return "\(count) on offer; \(most.name) brings most: \(Wording.money(most.amount)) invoiced in twelve months."
    }

    /// `EUR 56.00 per hour`; a rate's own currency, else the workspace's.
    public func price(_ rate: Rate?) -> String {
        guard let rate else { return "no price" }
        let currency = rate.currency ?? workspace.business.currency
        let amount = "\(currency) \(Wording.price(rate.amount, in: currency))"
        return rate.unit.name == "each" ? "\(amount) each" : "\(amount) per \(rate.unit.name)"
    }

    /// `EUR 60.00 per hour from 1 January 2027`; nothing where no change is written down.
    public func nextPrice(_ figures: ServiceFigures) -> String {
        guard let next = figures.nextPrice, let from = next.from else { return "" }
        return "\(price(next.rate)) from \(wording.longDay(from))"
    }

    public func hours(_ minutes: Minutes) -> String { minutes == .zero ? "" : Wording.duration(minutes) }

    /// By currency; nothing where nothing was invoiced.
    public func invoiced(_ figures: ServiceFigures) -> String {
        figures.income.map(\.invoiced).filter { !$0.isZero }.map(Wording.money).joined(separator: ", ")
    }

    /// `EUR 56.00 (of 24h)`
    public func effectiveRate(_ figures: ServiceFigures) -> String {
        figures.effectiveRate.map { "\(Wording.money($0)) (of \(Wording.duration(figures.byTheHour)))" } ?? ""
    }

    /// `agreed with 2: acme, bolt; offered to 1: osei`
    public func demand(_ figures: ServiceFigures) -> String {
        let groups = [
            ("agreed with", figures.agreedBy), ("offered to", figures.offeredTo), ("asked for by", figures.askedBy),
        ]
        let named = groups.filter { !$0.1.isEmpty }.map { words, clients in
            "\(words) \(clients.count): \(clients.map(name(ofClient:)).joined(separator: ", "))"
        }
        let ideas = figures.ideas > 0 ? [Wording.count(figures.ideas, "idea")] : []
        return (named + ideas).joined(separator: "; ")
    }

    /// `87.5 % of 8`, or `3 of 4` where a percentage would say too much.
    public func onTime(_ figures: ServiceFigures) -> String {
        let onTime = figures.onTime
        guard onTime.tasks > 0 else { return "" }
        if let share = figures.onTimeShare {
            return "\(Wording.percent(share.percent(digits: 1))) of \(onTime.tasks)"
        }
        return "\(onTime.kept) of \(onTime.tasks)"
    }

    /// `3 working days promised, 2 taken in the middle of 6`
    public func turnaround(_ figures: ServiceFigures) -> String {
        let turnaround = figures.turnaround
        let promised = turnaround.promised.map { "\(Wording.dayCount($0)) promised" }
        let taken = turnaround.median.map { median in
            let unit = turnaround.isInWorkingDays ? "working day" : "day"
            return "\(Wording.count(median, unit)) in the middle of \(turnaround.tasks)"
        }
        return [promised, taken].compactMap(\.self).joined(separator: ", ")
    }

    /// What comes with it: rounds, a checklist, a procedure.
    public func comesWith(_ service: Service) -> [String] {
        [
            service.revisions.map { Wording.count($0, "round of changes", "rounds of changes") },
            service.checklist.isEmpty
                ? nil : "a checklist of \(Wording.count(service.checklist.count, "point"))",
            service.procedure.map { "the procedure in \($0)" },
        ].compactMap(\.self)
    }

    /// What each figure is, for who reads them for the first time.
    public static let definitions = [
        "Hours: as logged in the last twelve months, of every client. A retainer, a fixed price, a price by piece or a package covers those that are not by the hour.",
        "Invoiced: lines of documents that name the service, without tax. Fees and fixed prices name none.",
        "Effective rate: invoiced in the workspace's currency, for each hour that is by the hour, billed or not.",
        "On time: done on the due day or before, of all tasks that had one and say when they were done. No percentage below five.",
        "Turnaround: from `created:`, else `start:`, to `done:`, the longer of two in the middle; in working days where the promise is.",
        "Demand: clients with it in an agreement in force, in a proposal without an answer, or with `service:` on what they asked for; and ideas in `growth/`.",
    ]

    private func name(ofClient id: String) -> String { workspace.client(id)?.name ?? id }
}
