import Diagnostics
import Values

/// A list for the eye: columns as wide as their widest value, numbers to the right.
enum TableRows {
    static func render(_ selection: Selection) -> [UInt8] {
        let heads = selection.columns.map { TableCell(.text($0.head.name)) }
        let table = [heads] + selection.rows.map { row in selection.columns.map { TableCell($0.cell(row)) } }
        let widths = selection.columns.indices.map { column in table.map { $0[column].width }.max() ?? 0 }
        let alignsRight = selection.columns.map(\.head.kind.isNumeric)
        var bytes: [UInt8] = []
        for line in table {
            for (index, cell) in line.enumerated() {
                if index > 0 { bytes.append("  ") }
                cell.append(to: &bytes, width: widths[index], alignsRight: alignsRight[index])
            }
            while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
            bytes.append(ascii: "\n")
        }
        return bytes
    }
}

/// A cell as a person reads it: minutes as `1h30m`, nothing for what is unset, nothing that acts on the terminal.
struct TableCell {
    private var bytes: [UInt8] = []
    /// In columns of a terminal.
    let width: Int

    init(_ cell: Cell) {
        switch cell {
        case .minutes(let minutes): bytes.append(minutes.description)
        case .flag(let flag): bytes.append(flag ? "yes" : "no")
        default: bytes.append(cell)
        }
        guard bytes.contains(where: { $0 < 0x20 || $0 > 0x7E }) else {
            width = bytes.count
            return
        }
        let text = String(decoding: bytes, as: UTF8.self).shown
        bytes = Array(text.utf8)
        width = text.displayWidth
    }

    func append(to line: inout [UInt8], width: Int, alignsRight: Bool) {
        let blanks = repeatElement(UInt8(ascii: " "), count: max(width - self.width, 0))
        if alignsRight { line.append(contentsOf: blanks) }
        line.append(contentsOf: bytes)
        if !alignsRight { line.append(contentsOf: blanks) }
    }
}
