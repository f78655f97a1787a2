import Values

/// Income by month in one currency: what was invoiced beside what came in, the newest month at the right.
struct IncomeChart {
    struct Month {
        let label: String
        let invoiced: Money
        let received: Money
    }

    /// Every month of the span, also those in which nothing happened.
    let months: [Month]

    /// Fewer than three months with income are a sentence and no chart.
    var isDrawn: Bool { months.count { $0.invoiced.minorUnits > 0 || $0.received.minorUnits > 0 } >= 3 }

    private static let (left, right, top, bottom, height) = (120, 700, 24, 34, 250)
    private static let base = height - bottom
    private static let names = ["invoiced", "came in"]

    func svg(id: String) -> String {
        var canvas = SVGCanvas(id: id, height: IncomeChart.height)
        let digits = months.first?.invoiced.currency.minorDigits ?? 2
        let unit = (0..<digits).reduce(1) { unit, _ in unit * 10 }
        let largest = months.flatMap { [$0.invoiced, $0.received] }.map { Int($0.minorUnits) }.max() ?? 0
        let scale = Scale(reaching: largest, unit: unit)
        drawGrid(scale, unit: unit, on: &canvas)
        let slot = (IncomeChart.right - IncomeChart.left) / max(months.count, 1)
        for (index, month) in months.enumerated() {
            draw(month, x: IncomeChart.left + index * slot, slot: slot, scale, on: &canvas)
            // On a phone every second month is named, the newest one always.
            canvas.text(
                month.label, x: IncomeChart.left + index * slot + slot / 2, y: IncomeChart.base + 18, anchor: .middle,
                classes: (months.count - index).isMultiple(of: 2) ? "faint alternate" : "faint")
        }
        for (index, name) in IncomeChart.names.enumerated() {
            canvas.name(name, series: index, x: IncomeChart.right + 15, y: IncomeChart.base - 14 - index * 22)
        }
        return canvas.element(title: "Income by month", description: words)
    }

    private func drawGrid(_ scale: Scale, unit: Int, on canvas: inout SVGCanvas) {
        for value in scale.lines {
            let y = IncomeChart.base - length(value, scale)
            canvas.line(
                fromX: IncomeChart.left, fromY: y, toX: IncomeChart.right, toY: y, classes: value == 0 ? "base" : "grid"
            )
            canvas.text(
                Wording.grouped(String(value / unit)), x: IncomeChart.left, y: y + 4, anchor: .end, classes: "faint",
                shift: -6)
        }
    }

    /// Two bars side by side; what was credited or paid back beyond the rest of a month has none.
    private func draw(_ month: Month, x: Int, slot: Int, _ scale: Scale, on canvas: inout SVGCanvas) {
        let width = slot * 38 / 100
        for (index, amount) in [month.invoiced, month.received].enumerated() where amount.minorUnits > 0 {
            let height = length(Int(amount.minorUnits), scale)
            canvas.fill(
                series: index, x: x + slot * 12 / 100 + index * width, y: IncomeChart.base - height, width: width,
                height: height)
        }
    }

    private func length(_ value: Int, _ scale: Scale) -> Int {
        scale.length(of: value, in: IncomeChart.base - IncomeChart.top)
    }

    private var words: String {
        months.map {
            "\($0.label): \(Wording.money($0.invoiced)) invoiced, \(Wording.money($0.received)) came in"
        }.joined(separator: ". ") + "."
    }
}
