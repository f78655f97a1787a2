/// A drawing whose horizontal places are percentages, so that its text keeps its size on every screen.
///
/// Heights are pixels. Permille (1000 is the full width) keeps the arithmetic in whole numbers.
struct SVGCanvas {
    let id: String
    let height: Int
    private var body = ""

    init(id: String, height: Int) {
        self.id = id
        self.height = height
    }

    mutating func rectangle(x: Int, y: Int, width: Int, height: Int, classes: String) {
        guard width > 0, height > 0 else { return }
        body +=
            "<rect class=\"\(classes)\" x=\"\(percent(x))\" y=\"\(y)\" width=\"\(percent(width))\" height=\"\(height)\"/>\n"
    }

    /// How lines slant: `/` or `\`.
    enum Slant: String {
        case forward = "hatch"
        case back = "back"
    }

    /// A rectangle under lines that slant, so that it is told apart without its colour.
    mutating func hatched(_ slant: Slant = .forward, x: Int, y: Int, width: Int, height: Int, classes: String) {
        rectangle(x: x, y: y, width: width, height: height, classes: classes)
        guard width > 0, height > 0 else { return }
        body +=
            "<rect fill=\"url(#\(id)-\(slant.rawValue))\" x=\"\(percent(x))\" y=\"\(y)\" width=\"\(percent(width))\" height=\"\(height)\"/>\n"
    }

    mutating func line(fromX: Int, fromY: Int, toX: Int, toY: Int, classes: String) {
        body +=
            "<line class=\"\(classes)\" x1=\"\(percent(fromX))\" y1=\"\(fromY)\" x2=\"\(percent(toX))\" y2=\"\(toY)\"/>\n"
    }

    /// A dot of so many pixels, with a title for who points at it.
    mutating func dot(x: Int, y: Int, radius: Int, title: String) {
        body +=
            "<circle class=\"dot\" cx=\"\(percent(x))\" cy=\"\(y)\" r=\"\(radius)\"><title>\(HTMLText.escaped(title))</title></circle>\n"
    }

    enum Anchor: String {
        case start, middle, end
    }

    mutating func text(_ text: String, x: Int, y: Int, anchor: Anchor = .start, classes: String = "", shift: Int = 0) {
        let classes = classes.isEmpty ? "" : " class=\"\(classes)\""
        let shift = shift == 0 ? "" : " dx=\"\(shift)\""
        body +=
            "<text\(classes) x=\"\(percent(x))\" y=\"\(y)\"\(shift) text-anchor=\"\(anchor.rawValue)\">\(HTMLText.escaped(text))</text>\n"
    }

    /// The whole element, named by its title and described in words for who does not see it.
    func element(title: String, description: String) -> String {
        """
        <svg class="chart" role="img" aria-labelledby="\(id)-title \(id)-desc" width="100%" height="\(height)">
        <title id="\(id)-title">\(HTMLText.escaped(title))</title>
        <desc id="\(id)-desc">\(HTMLText.escaped(description))</desc>
        <defs><pattern id="\(id)-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern><pattern id="\(id)-back" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>
        \(body)</svg>
        """
    }

    /// `12.5%` for 125.
    private func percent(_ permille: Int) -> String {
        permille.isMultiple(of: 10) ? "\(permille / 10)%" : "\(permille / 10).\(permille % 10)%"
    }
}
