public import Records
import Values

/// Where something stands that a client is to give: asked on 2026-11-16 and not received, late since 2026-11-20.
///
/// Days are counted in the client's hours and holidays.
public struct InformationStanding: Sendable {
    public enum State: String, CaseIterable, Sendable {
        case notAsked = "not asked"
        case asked
        /// Its day has passed, or the client had longer than was agreed.
        case late
        case received
    }

    public let item: InformationItem
    public let state: State
    /// The client's working days since it was asked; nil where it was not, or has come.
    public let waitingDays: Int?
    /// What the client has to answer, where `due:` says no day.
    let limit: ResponseLimit

    /// One for each item, in file order.
    public static func all(_ workspace: Workspace) -> [InformationStanding] {
        guard !workspace.information.isEmpty else { return [] }
        let clients = Dictionary(workspace.clients.map { ($0.id, $0) }) { first, _ in first }
        let limits = ResponseLimits(workspace)
        return workspace.information.map { item in
            InformationStanding(
                item, of: item.client.flatMap { clients[$0] }, within: limits[item.client], in: workspace)
        }
    }

    private init(_ item: InformationItem, of client: Client?, within limit: ResponseLimit, in workspace: Workspace) {
        (self.item, self.limit) = (item, limit)
        guard item.received == nil else {
            (state, waitingDays) = (.received, nil)
            return
        }
        let calendar = workspace.business.calendar(of: client)
        waitingDays = item.asked.map { calendar.workingDays(from: $0.adding(days: 1), to: workspace.today) }
        let last = item.due ?? item.asked.flatMap { asked in limit.days.map { asked.adding($0, on: calendar) } }
        let isLate = last.map { $0 < workspace.today } ?? false
        state = isLate ? .late : item.asked == nil ? .notAsked : .asked
    }
}
