import Values

/// Load against capacity by day: a bar for what is planned or due, a line over it for what there is room for.
struct LoadChart {
    struct Day {
        let label: String
        let planned: Int
        let capacity: Int
        let isToday: Bool
    }

    var title = "Planned work against capacity by day"
    let days: [Day]

    /// Fewer than three days with room are a sentence and no chart.
    var isDrawn: Bool { days.count { $0.capacity > 0 || $0.planned > 0 } >= 3 }

    private static let (left, right, top, bottom, height) = (80, 1000, 26, 34, 210)

    func svg(id: String) -> String {
        var canvas = SVGCanvas(id: id, height: LoadChart.height)
        let scale = Scale(reaching: days.map { max($0.planned, $0.capacity) }.max() ?? 0, unit: 60)
        let base = LoadChart.height - LoadChart.bottom
        let plot = base - LoadChart.top
        for value in scale.lines {
            let y = base - scale.length(of: value, in: plot)
            canvas.line(
                fromX: LoadChart.left, fromY: y, toX: LoadChart.right, toY: y, classes: value == 0 ? "base" : "grid")
            canvas.text("\(value / 60)h", x: LoadChart.left, y: y + 4, anchor: .end, classes: "faint", shift: -6)
        }
        let slot = (LoadChart.right - LoadChart.left) / max(days.count, 1)
        for (index, day) in days.enumerated() {
            label(day, at: index, x: LoadChart.left + index * slot + slot / 2, y: base + 18, on: &canvas)
            draw(day, x: LoadChart.left + index * slot, slot: slot, base: base, plot: plot, scale: scale, on: &canvas)
        }
        labelLimit(slot: slot, base: base, plot: plot, scale: scale, on: &canvas)
        return canvas.element(title: title, description: words)
    }

    private func draw(_ day: Day, x: Int, slot: Int, base: Int, plot: Int, scale: Scale, on canvas: inout SVGCanvas) {
        let (inset, width) = (slot * 15 / 100, slot * 7 / 10)
        let fitting = scale.length(of: min(day.planned, day.capacity), in: plot)
        let all = scale.length(of: day.planned, in: plot)
        canvas.rectangle(x: x + inset, y: base - fitting, width: width, height: fitting, classes: "bar s2")
        canvas.hatched(x: x + inset, y: base - all, width: width, height: all - fitting, classes: "bar over")
        let limit = base - scale.length(of: day.capacity, in: plot)
        if day.capacity > 0 {
            canvas.line(fromX: x + slot * 5 / 100, fromY: limit, toX: x + slot * 95 / 100, toY: limit, classes: "limit")
        }
    }

    /// Today is named in any case; on a phone only every second other day.
    private func label(_ day: Day, at index: Int, x: Int, y: Int, on canvas: inout SVGCanvas) {
        let style = day.isToday ? "strong" : index.isMultiple(of: 2) ? "faint" : "faint alternate"
        canvas.text(day.isToday ? "today" : day.label, x: x, y: y, anchor: .middle, classes: style)
    }

    /// The line of the day with most room says what it is.
    private func labelLimit(slot: Int, base: Int, plot: Int, scale: Scale, on canvas: inout SVGCanvas) {
        let most = days.map(\.capacity).max() ?? 0
        guard most > 0, let index = days.firstIndex(where: { $0.capacity == most }) else { return }
        let y = base - scale.length(of: max(most, days[index].planned), in: plot) - 7
        let label = "capacity \(Wording.duration(Minutes(most)))"
        canvas.text(label, x: LoadChart.left + index * slot, y: y, shift: 2)
    }

    private var words: String {
        days.map {
            "\($0.label): \(Wording.duration(Minutes($0.planned))) of \(Wording.duration(Minutes($0.capacity)))"
        }
        .joined(separator: ". ") + "."
    }
}
