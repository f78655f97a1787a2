import Practice
import Values

/// How satisfied clients said they were, by quarter: the mean of what they gave on a scale to 5, each a bar.
struct AnswerChart {
    struct Point {
        let label: String
        /// From 0 to 500.
        let hundredths: Int
        let count: Int
    }

    let points: [Point]

    init(_ quarters: [ClientSatisfaction.Quarter]) {
        points = quarters.compactMap { quarter in
            let answers = quarter.answers.satisfied.count > 0 ? quarter.answers.satisfied : quarter.answers.rating
            return answers.mean.map {
                Point(label: quarter.period.name, hundredths: $0.hundredths, count: answers.count)
            }
        }
    }

    /// Fewer than three are a sentence and no chart.
    var isDrawn: Bool { points.count >= 3 }

    private static let (left, right, top, bottom, height) = (60, 970, 20, 44, 220)
    private static let base = height - bottom

    func svg(id: String) -> String {
        var canvas = SVGCanvas(id: id, height: AnswerChart.height)
        for value in 0...5 {
            let y = y(value * 100)
            canvas.line(
                fromX: AnswerChart.left, fromY: y, toX: AnswerChart.right, toY: y, classes: value == 0 ? "base" : "grid"
            )
            canvas.text(String(value), x: AnswerChart.left, y: y + 4, anchor: .end, classes: "faint", shift: -6)
        }
        let slot = (AnswerChart.right - AnswerChart.left) / max(points.count, 1)
        for (index, point) in points.enumerated() {
            let x = AnswerChart.left + index * slot + slot / 4
            canvas.fill(
                series: 0, x: x, y: y(point.hundredths), width: slot / 2, height: AnswerChart.base - y(point.hundredths)
            )
            let mean = DecimalNumber(Int64(point.hundredths), scale: 2)
            canvas.text("\(mean)", x: x + slot / 4, y: y(point.hundredths) - 6, anchor: .middle)
            canvas.text(
                "\(point.label), n = \(point.count)", x: x + slot / 4, y: AnswerChart.base + 18, anchor: .middle,
                classes: "faint")
        }
        return canvas.element(title: "What clients gave, by quarter", description: summary)
    }

    private func y(_ hundredths: Int) -> Int {
        AnswerChart.base - hundredths * (AnswerChart.base - AnswerChart.top) / 500
    }

    private var summary: String {
        points.map { "\($0.label): \(DecimalNumber(Int64($0.hundredths), scale: 2)) of 5, from \($0.count)" }
            .joined(separator: "; ")
    }
}

extension DecimalNumber {
    /// Of a number with two digits behind the point at most.
    fileprivate var hundredths: Int { Int(Int128(mantissa) * powerOfTen(max(2 - scale, 0))) }
}
