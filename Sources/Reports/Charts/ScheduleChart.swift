import Values

/// The planned work of the next weeks as a bar for each day, stacked by client, under the line of what the day holds.
struct ScheduleChart {
    struct Day {
        /// `23`
        let label: String
        /// `Mon 23 Nov` on the first day of a week, else empty.
        let week: String
        /// Of each series in their order.
        let minutes: [Int]
        let capacity: Int
        let isToday: Bool

        var planned: Int { minutes.reduce(0, +) }
    }

    /// From the bottom of a bar upwards, at most five.
    let series: [String]
    let days: [Day]

    /// Fewer than three days with room are a sentence and no chart.
    var isDrawn: Bool { days.count { $0.capacity > 0 || $0.planned > 0 } >= 3 }

    private static let (left, right, plot, top, bottom) = (80, 1000, 170, 26, 46)
    private var names: Int { (series.count + 1) / 2 * 20 }
    private var base: Int { names + ScheduleChart.top + ScheduleChart.plot }

    func svg(id: String) -> String {
        var canvas = SVGCanvas(id: id, height: base + ScheduleChart.bottom)
        for (index, name) in series.enumerated() {
            canvas.name(name, series: index, x: ScheduleChart.left + index % 2 * 460, y: index / 2 * 20 + 4)
        }
        let scale = Scale(reaching: days.map { max($0.planned, $0.capacity) }.max() ?? 0, unit: 60)
        drawGrid(scale, on: &canvas)
        for (day, x) in zip(days, places) { draw(day, x: x, scale: scale, on: &canvas) }
        labelDays(on: &canvas)
        labelLimit(scale, on: &canvas)
        return canvas.element(title: "Planned work by client against capacity by day", description: words)
    }

    /// Where each day begins; a week stands a little apart from the one before it.
    private var places: [Int] {
        var places: [Int] = []
        var x = ScheduleChart.left
        for (index, day) in days.enumerated() {
            if index > 0, !day.week.isEmpty { x += unit }
            places.append(x)
            x += 2 * unit
        }
        return places
    }

    /// Half of a day's width.
    private var unit: Int {
        let gaps = days.dropFirst().count { !$0.week.isEmpty }
        return (ScheduleChart.right - ScheduleChart.left) / max(2 * days.count + gaps, 1)
    }

    private func drawGrid(_ scale: Scale, on canvas: inout SVGCanvas) {
        for value in scale.lines {
            let y = base - scale.length(of: value, in: ScheduleChart.plot)
            canvas.line(
                fromX: ScheduleChart.left, fromY: y, toX: ScheduleChart.right, toY: y,
                classes: value == 0 ? "base" : "grid")
            canvas.text("\(value / 60)h", x: ScheduleChart.left, y: y + 4, anchor: .end, classes: "faint", shift: -6)
        }
    }

    private func draw(_ day: Day, x: Int, scale: Scale, on canvas: inout SVGCanvas) {
        var sum = 0
        for (index, minutes) in day.minutes.enumerated() where minutes > 0 {
            let low = scale.length(of: sum, in: ScheduleChart.plot)
            let high = scale.length(of: sum + minutes, in: ScheduleChart.plot)
            canvas.fill(
                series: index, x: x + unit * 3 / 10, y: base - high, width: unit * 14 / 10, height: high - low)
            sum += minutes
        }
        guard day.capacity > 0 else { return }
        let limit = base - scale.length(of: day.capacity, in: ScheduleChart.plot)
        canvas.line(fromX: x + unit / 10, fromY: limit, toX: x + unit * 19 / 10, toY: limit, classes: "limit")
    }

    /// Today is named in any case; on a phone only every second other day.
    private func labelDays(on canvas: inout SVGCanvas) {
        for (index, (day, x)) in zip(days, places).enumerated() {
            let style = day.isToday ? "strong" : index.isMultiple(of: 2) ? "faint" : "faint alternate"
            canvas.text(
                day.isToday ? "today" : day.label, x: x + unit, y: base + 16, anchor: .middle, classes: style)
            let length = days[(index + 1)...].prefix { $0.week.isEmpty }.count + 1
            if !day.week.isEmpty, length >= 3 { canvas.text(day.week, x: x, y: base + 36, classes: "faint") }
        }
    }

    /// The line of the day with most room says what it is.
    private func labelLimit(_ scale: Scale, on canvas: inout SVGCanvas) {
        let most = days.map(\.capacity).max() ?? 0
        guard most > 0, let index = days.firstIndex(where: { $0.capacity == most }) else { return }
        let y = base - scale.length(of: max(most, days[index].planned), in: ScheduleChart.plot) - 7
        canvas.text("capacity \(Wording.duration(Minutes(most)))", x: places[index], y: y, shift: 2)
    }

    /// The same figures in words.
    private var words: String {
        days.map { day in
            let parts = zip(series, day.minutes).filter { $0.1 > 0 }.map { "\($0) \(Wording.duration(Minutes($1)))" }
            let figures =
                "\(Wording.duration(Minutes(day.planned))) of \(Wording.duration(Minutes(day.capacity)))"
            let name = day.isToday ? "Today" : day.label
            return "\(day.week.isEmpty ? name : day.week): \(figures)"
                + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
        }
        .joined(separator: ". ") + "."
    }
}
