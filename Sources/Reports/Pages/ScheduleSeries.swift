import Planning
import Records
import Values

extension ScheduleChart {
    /// The largest clients by name, the rest as "others"; days without work to draw are left out, but never today.
    init(_ schedule: Schedule, in context: PageContext) {
        let days = schedule.days.filter {
            $0.capacity > .zero || $0.planned > .zero || $0.day == context.today
        }
        let clients = ScheduleChart.clients(days, in: context)
        let isSplit = clients.count > SchedulePage.namedClients + 1
        let named = isSplit ? Array(clients.prefix(SchedulePage.namedClients)) : clients
        let places = Dictionary(uniqueKeysWithValues: zip(named, 0...))
        let count = named.count + (isSplit ? 1 : 0)
        let weekStart = context.workspace.business.weekStart
        series = named.map { context.name(ofClient: $0) } + (isSplit ? ["others"] : [])
        self.days = days.enumerated().map { index, day in
            var minutes = [Int](repeating: 0, count: count)
            for block in day.blocks {
                minutes[places[context.workspace.tasks[block.task].client] ?? count - 1] += block.minutes.count
            }
            let week = day.day.startOfWeek(startingOn: weekStart)
            let isFirst = index == 0 || days[index - 1].day < week
            return Day(
                label: String(day.day.day), week: isFirst ? context.wording.briefDate(day.day) : "", minutes: minutes,
                capacity: day.capacity.count, isToday: day.day == context.today)
        }
    }

    /// Those with planned work, the most first.
    private static func clients(_ days: [Schedule.Day], in context: PageContext) -> [String?] {
        var totals: [String?: Int] = [:]
        for block in days.lazy.flatMap(\.blocks) {
            totals[context.workspace.tasks[block.task].client, default: 0] += block.minutes.count
        }
        return totals.keys.sorted { left, right in
            let (a, b) = (totals[left] ?? 0, totals[right] ?? 0)
            return a != b ? a > b : (left ?? "~") < (right ?? "~")
        }
    }
}
