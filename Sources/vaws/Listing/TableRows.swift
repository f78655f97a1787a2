import Values

/// A list for the eye: columns as wide as their widest value, numbers to the right.
enum TableRows {
    static func render(_ selection: Selection) -> [UInt8] {
        let lines = selection.rows.map { row in selection.columns.map { text($0.cell(row)) } }
        let table = [selection.columns.map(\.head.name)] + lines
        let widths = selection.columns.indices.map { column in
            table.map { displayWidth($0[column]) }.max() ?? 0
        }
        var bytes: [UInt8] = []
        for line in table {
            let cells = line.indices.map { index in
                padded(line[index], to: widths[index], toTheRight: selection.columns[index].head.kind.isNumeric)
            }
            bytes.append(trimmedAtEnd(cells.joined(separator: "  ")))
            bytes.append(ascii: "\n")
        }
        return bytes
    }

    /// As a person reads it: minutes as `1h30m`, nothing for what is unset, no line's end within a cell.
    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .minutes(let minutes): return minutes.description
        case .flag(let flag): return flag ? "yes" : "no"
        default:
            var bytes: [UInt8] = []
            bytes.append(cell)
            return String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
        }
    }

    private static func padded(_ text: String, to width: Int, toTheRight: Bool) -> String {
        let blanks = String(repeating: " ", count: max(width - displayWidth(text), 0))
        return toTheRight ? blanks + text : text + blanks
    }

    private static func trimmedAtEnd(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}
