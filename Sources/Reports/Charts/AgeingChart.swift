import Values

/// What clients owe in one currency by age, as bars that lie, each with its amount behind it.
struct AgeingChart {
    struct Bucket {
        let label: String
        let amount: Money
        let isOverdue: Bool
    }

    let buckets: [Bucket]

    /// With nothing outstanding there is a sentence and no chart.
    var isDrawn: Bool { buckets.count >= 3 && buckets.contains { $0.amount.minorUnits > 0 } }

    private static let (left, right, row) = (300, 750, 30)

    func svg(id: String, title: String) -> String {
        var canvas = SVGCanvas(id: id, height: buckets.count * AgeingChart.row + 8)
        let largest = Int(buckets.map(\.amount.minorUnits).max() ?? 0)
        for (index, bucket) in buckets.enumerated() {
            let y = index * AgeingChart.row + 4
            let value = Int(max(bucket.amount.minorUnits, 0))
            let width = largest == 0 ? 0 : value * (AgeingChart.right - AgeingChart.left) / largest
            canvas.text(bucket.label, x: AgeingChart.left, y: y + 16, anchor: .end, shift: -10)
            if bucket.isOverdue {
                canvas.hatched(x: AgeingChart.left, y: y, width: width, height: 22, classes: "bar over")
            } else {
                canvas.rectangle(x: AgeingChart.left, y: y, width: width, height: 22, classes: "bar s1")
            }
            let style = value == 0 ? "faint" : "strong"
            canvas.text(Wording.amount(bucket.amount), x: AgeingChart.left + width, y: y + 16, classes: style, shift: 8)
        }
        let height = buckets.count * AgeingChart.row + 4
        canvas.line(fromX: AgeingChart.left, fromY: 0, toX: AgeingChart.left, toY: height, classes: "base")
        return canvas.element(title: title, description: words)
    }

    private var words: String {
        buckets.map { "\($0.label): \(Wording.money($0.amount))" }.joined(separator: ". ") + "."
    }
}
