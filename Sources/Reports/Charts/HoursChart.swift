import Values

/// Hours by week and client as stacked bars, the newest week at the right, each client named beside the last bar.
struct HoursChart {
    /// A column of the chart: the week's label, and the minutes of each series in their order.
    struct Week {
        let label: String
        let minutes: [Int]

        var total: Int { minutes.reduce(0, +) }
    }

    /// From the bottom of a bar upwards, at most five.
    let series: [String]
    let weeks: [Week]

    /// Fewer than three weeks with hours are a sentence and no chart.
    var isDrawn: Bool { weeks.count { $0.total > 0 } >= 3 }

    private static let (left, right, top, bottom, height) = (80, 680, 24, 34, 250)

    func svg(id: String) -> String {
        var canvas = SVGCanvas(id: id, height: HoursChart.height)
        let scale = Scale(reaching: weeks.map(\.total).max() ?? 0, unit: 60)
        let base = HoursChart.height - HoursChart.bottom
        let plot = base - HoursChart.top
        for value in scale.lines {
            let y = base - scale.length(of: value, in: plot)
            canvas.line(
                fromX: HoursChart.left, fromY: y, toX: HoursChart.right, toY: y, classes: value == 0 ? "base" : "grid")
            canvas.text("\(value / 60)h", x: HoursChart.left, y: y + 4, anchor: .end, classes: "faint", shift: -6)
        }
        let slot = (HoursChart.right - HoursChart.left) / max(weeks.count, 1)
        for (index, week) in weeks.enumerated() {
            // On a phone every second week is named, the newest one always.
            let label = (weeks.count - index).isMultiple(of: 2) ? "faint alternate" : "faint"
            canvas.text(
                week.label, x: HoursChart.left + index * slot + slot / 2, y: base + 18, anchor: .middle, classes: label)
            draw(week, x: HoursChart.left + index * slot, slot: slot, base: base, plot: plot, scale: scale, on: &canvas)
        }
        drawNames(base: base, on: &canvas)
        return canvas.element(title: "Hours by week and client", description: words)
    }

    private func draw(_ week: Week, x: Int, slot: Int, base: Int, plot: Int, scale: Scale, on canvas: inout SVGCanvas) {
        let (width, inset) = (slot * 7 / 10, slot * 15 / 100)
        var sum = 0
        for (index, minutes) in week.minutes.enumerated() where minutes > 0 {
            let (low, high) = (scale.length(of: sum, in: plot), scale.length(of: sum + minutes, in: plot))
            canvas.fill(series: index, x: x + inset, y: base - high, width: width, height: high - low)
            sum += minutes
        }
        let middle = x + slot / 2
        if sum > 0 {
            let y = base - scale.length(of: sum, in: plot) - 6
            canvas.text("\((sum + 30) / 60)h", x: middle, y: y, anchor: .middle, classes: "strong sum")
        }
    }

    /// Names stand in the order of the bars, each with a sample of its fill.
    private func drawNames(base: Int, on canvas: inout SVGCanvas) {
        for (index, name) in series.enumerated() {
            canvas.name(name, series: index, x: HoursChart.right + 15, y: base - 14 - index * 22)
        }
    }

    /// What fits beside the bars on the narrowest screen that is not a phone, and on a phone.
    static let (letters, lettersOnPhone) = (26, 14)

    /// The whole words of a name that fit; a part of the first where none does.
    static func shortened(_ name: String, to letters: Int) -> String {
        guard name.reduce(0, { $0 + width(of: $1) }) > 2 * letters else { return name }
        var room = 2 * letters
        let fitting = name.prefix { letter in
            room -= width(of: letter)
            return room >= 0
        }
        let words = fitting.lastIndex(of: " ").map { name[..<$0] } ?? fitting.dropLast()
        let end = words.lastIndex { $0.isLetter || $0.isNumber }
        return (end.map { String(words[...$0]) } ?? String(words)) + "…"
    }

    /// In halves of a usual letter: a Chinese, Japanese or Korean one takes two.
    private static func width(of letter: Character) -> Int {
        guard let scalar = letter.unicodeScalars.first, scalar.value >= 0x1100 else { return 2 }
        let isWide = (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
        return isWide || (0xAC00...0xD7A3).contains(scalar.value) || scalar.value >= 0xF900 ? 4 : 2
    }

    /// The same figures in words.
    private var words: String {
        let rows = weeks.map { week in
            let parts = zip(series, week.minutes).filter { $0.1 > 0 }
                .map { "\($0) \(Wording.duration(Minutes($1)))" }
            return "Week of \(week.label): \(Wording.duration(Minutes(week.total)))"
                + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
        }
        return rows.joined(separator: ". ") + "."
    }
}
