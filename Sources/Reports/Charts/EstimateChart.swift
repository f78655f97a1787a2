import Values

/// What finished tasks took over what was estimated, each a dot; on the slanting line both are the same.
struct EstimateChart {
    struct Point {
        let name: String
        /// In minutes.
        let estimate: Int
        let actual: Int
    }

    let points: [Point]

    /// Fewer than three are a sentence and no chart.
    var isDrawn: Bool { points.count >= 3 }

    private static let (left, right, top, bottom, height) = (90, 970, 26, 44, 320)
    private static let base = height - bottom

    func svg(id: String) -> String {
        var canvas = SVGCanvas(id: id, height: EstimateChart.height)
        let scale = Scale(reaching: points.map { max($0.estimate, $0.actual) }.max() ?? 0, unit: 60)
        drawGrid(scale, on: &canvas)
        canvas.line(
            fromX: EstimateChart.left, fromY: EstimateChart.base, toX: EstimateChart.right, toY: EstimateChart.top,
            classes: "even")
        canvas.text("took", x: EstimateChart.left, y: 12, anchor: .end, classes: "faint", shift: -6)
        canvas.text("estimated", x: EstimateChart.right, y: EstimateChart.height - 8, anchor: .end, classes: "faint")
        for point in points {
            let title = "\(point.name): \(words(point.estimate)) estimated, took \(words(point.actual))"
            canvas.dot(x: x(point.estimate, scale), y: y(point.actual, scale), radius: 5, title: title)
        }
        canvas.text("as estimated", x: EstimateChart.right, y: EstimateChart.top - 8, anchor: .end)
        return canvas.element(title: "What finished tasks took over what was estimated", description: summary)
    }

    private func drawGrid(_ scale: Scale, on canvas: inout SVGCanvas) {
        for value in scale.lines {
            let (x, y) = (x(value, scale), y(value, scale))
            let style = value == 0 ? "base" : "grid"
            canvas.line(fromX: EstimateChart.left, fromY: y, toX: EstimateChart.right, toY: y, classes: style)
            canvas.line(fromX: x, fromY: EstimateChart.top, toX: x, toY: EstimateChart.base, classes: style)
            canvas.text(
                "\(value / 60)h", x: EstimateChart.left, y: y + 4, anchor: .end, classes: "faint", shift: -6)
            if value > 0 {
                canvas.text("\(value / 60)h", x: x, y: EstimateChart.base + 16, anchor: .middle, classes: "faint")
            }
        }
    }

    private func x(_ minutes: Int, _ scale: Scale) -> Int {
        EstimateChart.left + scale.length(of: minutes, in: EstimateChart.right - EstimateChart.left)
    }

    private func y(_ minutes: Int, _ scale: Scale) -> Int {
        EstimateChart.base - scale.length(of: minutes, in: EstimateChart.base - EstimateChart.top)
    }

    private func words(_ minutes: Int) -> String { Wording.duration(Minutes(minutes)) }

    private var summary: String {
        let (longer, same) = (points.count { $0.actual > $0.estimate }, points.count { $0.actual == $0.estimate })
        return "Of \(Wording.count(points.count, "finished task")), \(longer) took longer than estimated, "
            + "\(same) as long, \(points.count - longer - same) less."
    }
}
