import Records
import Values

extension Workspace {
    /// By client, the last day up to which all is settled: the books', or the client's where that is later.
    var closedDays: [String: CalendarDate] {
        var days: [String: CalendarDate] = [:]
        for client in clients {
            days[client.id] = [business.booksClosed, client.billedUntil].compactMap { $0 }.max()
        }
        return days
    }
}
