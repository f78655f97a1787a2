/// Series of a stacked chart, told apart by lightness and hatching, so also without colour.
extension SVGCanvas {
    private static let styles = ["bar s1", "bar s2", "bar s3", "bar s4", "bar s5"]

    /// Every second series is hatched, one way and then the other, so that all differ without colour.
    mutating func fill(series index: Int, x: Int, y: Int, width: Int, height: Int) {
        let style = SVGCanvas.styles[min(index, SVGCanvas.styles.count - 1)]
        if index.isMultiple(of: 2) {
            rectangle(x: x, y: y, width: width, height: height, classes: style)
        } else {
            hatched(index == 1 ? .forward : .back, x: x, y: y, width: width, height: height, classes: style)
        }
    }

    /// A sample of its fill and its name; a long name twice, of which the stylesheet shows the one that has room.
    mutating func name(_ name: String, series index: Int, x: Int, y: Int) {
        fill(series: index, x: x, y: y, width: 22, height: 12)
        let (full, short) = (
            HoursChart.shortened(name, to: HoursChart.letters),
            HoursChart.shortened(name, to: HoursChart.lettersOnPhone)
        )
        text(full, x: x + 30, y: y + 10, classes: full == short ? "" : "roomy")
        if full != short { text(short, x: x + 30, y: y + 10, classes: "phone") }
    }
}
