import Billing
public import Records
public import Values

/// What changed for one client between two versions of a workspace, in their terms: work, dates, hours, scope and prices.
///
/// Lines that were moved, reworded or put in order are no change. What is private in either version is left out.
public struct WorkspaceDifference: Sendable {
    /// A task whose due date is another one.
    public struct Moved: Hashable, Sendable {
        /// The index in the newer `Workspace.tasks`.
        public let task: Int
        /// Nil where it had none, or has none any more.
        public let from: Moment?
        public let to: Moment?
    }

    /// The client's id.
    public let client: String
    /// Indices in the newer `Workspace.tasks`, in file order.
    public let finished: [Int]
    public let added: [Int]
    /// Titles of those that were cancelled, or whose line is gone while they were open.
    public let dropped: [String]
    public let moved: [Moved]
    /// Billable minutes logged more, or less, by service; the services by their names.
    public let hours: [ClientBriefing.Hours]
    public let agreements: [AgreementChange]
    public let prices: [PriceChange]

    /// - Parameter newer: its `today` counts for what is in force.
    public init(of client: String, from older: Workspace, to newer: Workspace) {
        let tasks = TaskDifference(of: client, from: older, to: newer)
        let books = (old: AgreementBook(older), new: AgreementBook(newer))
        self.client = client
        (finished, added, dropped, moved) = (tasks.finished, tasks.added, tasks.dropped, tasks.moved)
        hours = WorkspaceDifference.hours(of: client, older, newer)
        agreements = AgreementChange.all(of: client, from: older, to: newer)
        prices = PriceChange.all(of: client, from: books.old, to: books.new, newer)
    }

    public var isEmpty: Bool {
        finished.isEmpty && added.isEmpty && dropped.isEmpty && moved.isEmpty && hours.isEmpty && agreements.isEmpty
            && prices.isEmpty
    }

    private static func hours(of client: String, _ older: Workspace, _ newer: Workspace) -> [ClientBriefing.Hours] {
        var sums: [String?: Minutes] = [:]
        for (workspace, sign) in [(older, -1), (newer, 1)] {
            for entry in workspace.time where entry.client == client {
                let whole = entry.comesOff.map { workspace.time[$0] } ?? entry
                guard whole.isBillable, !workspace.isPrivate(whole) else { continue }
                sums[whole.service, default: .zero] += Minutes(sign * entry.minutes.count)
            }
        }
        return sums.filter { $0.value != .zero }.map { ClientBriefing.Hours(service: $0.key, minutes: $0.value) }
            .sorted { ($0.service ?? "") < ($1.service ?? "") }
    }
}
