import Diagnostics

/// Rows under headings, as wide as their widest text; where the terminal is too narrow, one paragraph a row.
struct TextTable {
    struct Column {
        let head: String
        var alignsRight = false
        /// Cut with `…` where the rest needs the room; the others are shown whole.
        var isFlexible = false
    }

    struct Row {
        let cells: [String]
        /// A sentence under the row, as far in as its first flexible cell.
        var note = ""
    }

    let columns: [Column]
    private(set) var rows: [Row] = []

    /// A flexible column keeps so many columns at least.
    private static let narrowest = 16
    private static let gap = 2

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String], note: String = "") {
        rows.append(Row(cells: cells.map(\.shown), note: note.shown))
    }

    func lines(width: Int) -> [String] {
        guard let widths = widths(within: width) else { return rows.flatMap { paragraph($0, width) } }
        let indent = columns.indices.prefix { !columns[$0].isFlexible }.reduce(0) { $0 + widths[$1] + TextTable.gap }
        let hangs = columns.contains(where: \.isFlexible) ? indent : TextTable.gap
        return [line(columns.map(\.head), widths)]
            + rows.flatMap { row in
                [line(row.cells, widths)] + row.note.wrapped(to: width - hangs).map { blanks(hangs) + $0 }
            }
    }

    /// Nil where not even cut texts fit side by side.
    private func widths(within width: Int) -> [Int]? {
        var widths = columns.indices.map { column in
            ([columns[column].head] + rows.map { $0.cells[column] }).map(\.displayWidth).max() ?? 0
        }
        var excess = widths.reduce(0, +) + TextTable.gap * (columns.count - 1) - width
        // The widest gives way first, so that a short name is not cut for a long title.
        while excess > 0 {
            let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > TextTable.narrowest }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let text = cell.cut(to: widths[index])
            let space = blanks(widths[index] - text.displayWidth)
            line +=
                (index > 0 ? blanks(TextTable.gap) : "") + (columns[index].alignsRight ? space + text : text + space)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The flexible cells as they are, the others with their headings: `Newsletter, Acme, due tomorrow, left 2h`.
    private func paragraph(_ row: Row, _ width: Int) -> [String] {
        let parts = zip(columns, row.cells).filter { !$1.isEmpty }.map { column, cell in
            column.isFlexible || column.head.isEmpty ? cell : "\(column.head.lowercased()) \(cell)"
        }
        let lines =
            parts.joined(separator: ", ").wrapped(to: width - TextTable.gap)
            + row.note.wrapped(to: width - TextTable.gap)
        return lines.enumerated().map { $0 == 0 ? $1 : blanks(TextTable.gap) + $1 }
    }
}
