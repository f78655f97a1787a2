import Diagnostics
import Markdown

/// A table in lines of one letter's width, for programs that have no tables.
///
/// ```
/// Task     Hours
/// -------  -----
/// Writing   1.50
/// ```
enum AlignedTable {
    static func lines(_ table: MarkdownTable) -> [String] {
        let rows = table.rows.map { $0.map { $0.words } }
        let widths = table.columns.indices.map { column in
            rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        let lines = rows.map { row in
            line(zip(row, zip(widths, table.columns)).map { padded($0, to: $1.0, $1.1) })
        }
        let rule = line(widths.map { String(repeating: "-", count: $0) })
        return lines.prefix(1) + [rule] + lines.dropFirst()
    }

    private static func line(_ cells: [String]) -> String {
        let line = cells.joined(separator: "  ")
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }

    private static func padded(_ text: String, to width: Int, _ side: MarkdownTable.Side) -> String {
        let missing = max(0, width - text.displayWidth)
        let before = side == .right ? missing : side == .centre ? missing / 2 : 0
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
    }
}
