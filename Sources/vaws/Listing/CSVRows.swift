/// A list as CSV with a head line, lines ended by CR LF (RFC 4180).
enum CSVRows {
    static func render(_ selection: Selection) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(selection.columns.map(\.head.name).joined(separator: ","))
        bytes.append("\r\n")
        for row in selection.rows {
            for (index, column) in selection.columns.enumerated() {
                if index > 0 { bytes.append(ascii: ",") }
                bytes.append(csv: column.cell(row))
            }
            bytes.append("\r\n")
        }
        return bytes
    }
}

extension [UInt8] {
    /// The value, in quotes where it holds a comma, a quote or a line's end.
    mutating func append(csv cell: Cell) {
        let start = count
        append(cell)
        let special: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        guard self[start...].contains(where: special.contains) else { return }
        let value = self[start...].flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
        replaceSubrange(start..., with: [UInt8(ascii: "\"")] + value + [UInt8(ascii: "\"")])
    }
}
