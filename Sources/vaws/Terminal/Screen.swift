import Diagnostics

/// What a command shows in a terminal: sentences, headings, lists and tables, none wider than the terminal.
struct Screen {
    let width: Int
    private var lines: [String] = []

    init(width: Int) { self.width = width }

    /// With a line feed at its end.
    var text: String { lines.map { $0 + "\n" }.joined() }

    mutating func paragraph(_ text: String) { lines += text.shown.wrapped(to: width) }

    /// A blank line, then the heading.
    mutating func heading(_ text: String) {
        if !lines.isEmpty { lines.append("") }
        paragraph(text)
    }

    /// `- text`, its further lines under the first word.
    mutating func item(_ text: String) {
        let wrapped = text.shown.wrapped(to: width - 2)
        lines += wrapped.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }

    /// Under the text of a numbered line.
    mutating func detail(_ text: String) {
        lines += text.shown.wrapped(to: width - 3).map { "   " + $0 }
    }

    mutating func table(_ table: TextTable) { lines += table.lines(width: width) }

    mutating func blank() { lines.append("") }

    /// A heading and its list; nothing where the list is empty.
    mutating func section(_ title: String, _ items: [String]) {
        guard !items.isEmpty else { return }
        heading(title)
        for item in items { self.item(item) }
    }
}
