import Diagnostics

/// Rows under headings, as wide as their widest text; where the terminal is too narrow, one paragraph a row.
struct TextTable {
    struct Column {
        /// What becomes of a text that is wider than there is room.
        enum Fit {
            /// It never is: the other columns give way.
            case whole
            /// It ends in `…`.
            case cut
            /// It goes on in the next line.
            case wrapped
        }

        let head: String
        var alignsRight = false
        var fit = Fit.whole
    }

    struct Row {
        let cells: [String]
        /// A sentence under the row, as far in as the first cell that may be cut.
        var note = ""
    }

    let columns: [Column]
    private(set) var rows: [Row] = []

    /// A column that gives way keeps so many columns of the terminal at least.
    private static let narrowest = 16
    private static let gap = 2

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String], note: String = "") {
        rows.append(Row(cells: cells.map(\.shown), note: note.shown))
    }

    func lines(width: Int) -> [String] {
        guard let widths = widths(within: width) else { return rows.flatMap { paragraph($0, width) } }
        let heads = columns.map(\.head)
        let top = heads.allSatisfy(\.isEmpty) ? [] : lines(heads, widths)
        return top + rows.flatMap { lines($0.cells, widths) + note($0, widths, width) }
    }

    /// Nil where not even cut texts fit side by side.
    private func widths(within width: Int) -> [Int]? {
        var widths = columns.indices.map { column in
            ([columns[column].head] + rows.map { $0.cells[column] }).map(\.displayWidth).max() ?? 0
        }
        var excess = widths.reduce(0, +) + TextTable.gap * (columns.count - 1) - width
        // The widest gives way first, so that a short name is not cut for a long title.
        while excess > 0 {
            let giving = columns.indices.filter { columns[$0].fit != .whole && widths[$0] > TextTable.narrowest }
            guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// One line, or as many as the longest wrapped cell needs.
    private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
        let texts = cells.indices.map { index in
            columns[index].fit == .wrapped
                ? cells[index].wrapped(to: widths[index]) : [cells[index].cut(to: widths[index])]
        }
        return (0..<(texts.map(\.count).max() ?? 0)).map { row in
            var line = ""
            for (index, text) in texts.enumerated() {
                let cell = row < text.count ? text[row] : ""
                let space = blanks(widths[index] - cell.displayWidth)
                line += (index > 0 ? blanks(TextTable.gap) : "")
                line += columns[index].alignsRight ? space + cell : cell + space
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func note(_ row: Row, _ widths: [Int], _ width: Int) -> [String] {
        let before = columns.firstIndex { $0.fit == .cut }.map { widths[..<$0] } ?? []
        let indent = max(before.reduce(0) { $0 + $1 + TextTable.gap }, TextTable.gap)
        return row.note.wrapped(to: width - indent).map { blanks(indent) + $0 }
    }

    /// `1 Newsletter, due tomorrow, left 2h`: the cells with their headings, but those that would be cut, and the rank.
    private func paragraph(_ row: Row, _ width: Int) -> [String] {
        let filled = zip(columns, row.cells).filter { !$1.isEmpty }
        let rank = filled.filter(\.0.head.isEmpty).map { $1 + " " }.joined()
        let parts = filled.filter { !$0.0.head.isEmpty }.map { column, cell in
            column.fit == .whole ? "\(column.head.lowercased()) \(cell)" : cell
        }
        let indent = max(rank.displayWidth, TextTable.gap)
        let lines = [parts.joined(separator: ", "), row.note].flatMap { $0.wrapped(to: width - indent) }
        return lines.enumerated().map { ($0 == 0 && !rank.isEmpty ? rank : blanks($0 == 0 ? 0 : indent)) + $1 }
    }
}
