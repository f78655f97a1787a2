import Records
import Values

/// Moments of tasks and meetings as the workspace's clocks show them.
struct LocalClock: Sendable {
    private let zone: Zone
    private let clientZones: [String: Zone]

    init(_ workspace: Workspace) {
        zone = workspace.business.zone
        clientZones = Dictionary(workspace.clients.compactMap { client in client.zone.map { (client.id, $0) } }) {
            first, _ in first
        }
    }

    /// What is still to come: a time is meant in the client's zone, a day without a time is that day here.
    func coming(_ moment: Moment, client: String?) -> Moment {
        local(moment, meantIn: client.flatMap { clientZones[$0] } ?? zone)
    }

    /// A meeting: its time is meant here.
    func meeting(_ moment: Moment) -> Moment { local(moment, meantIn: zone) }

    private func local(_ moment: Moment, meantIn other: Zone) -> Moment {
        guard moment.time != nil, moment.offset != nil || other.identifier != zone.identifier else { return moment }
        let (date, minute) = zone.local(other.instant(moment))
        return Moment(date, time: minute)
    }
}
