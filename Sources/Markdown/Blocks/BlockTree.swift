/// The headings, items and loose lines of a text, while they are being collected.
struct BlockTree: Equatable {
    var headings: [Heading] = []
    var items: [ListItem] = []
    var looseLines: [LooseLine] = []
    /// The bytes of the first marker that lies too deep, with its line.
    var tooDeep: TextLine?

    mutating func addHeading(level: Int, line: Int, content: Range<Int>) {
        var parent = headings.isEmpty ? nil : headings.count - 1
        while let index = parent, headings[index].level >= level { parent = headings[index].parent }
        headings.append(Heading(level: level, line: line, content: content, parent: parent))
    }

    var currentHeading: Int? { headings.isEmpty ? nil : headings.count - 1 }
}
