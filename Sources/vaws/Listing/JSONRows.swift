/// A list as JSON: an array with one object a line, its keys in the order of the columns (RFC 8259).
enum JSONRows {
    static func render(_ selection: Selection) -> [UInt8] {
        guard !selection.rows.isEmpty else { return Array("[]\n".utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(selection.rows.count * selection.columns.count * 20)
        let keys = selection.columns.map { column in
            var key: [UInt8] = []
            key.append(json: column.head.name)
            key.append(": ")
            return key
        }
        var separator = "[\n  {"
        for row in selection.rows {
            bytes.append(separator)
            separator = "},\n  {"
            for (index, column) in selection.columns.enumerated() {
                if index > 0 { bytes.append(", ") }
                bytes.append(contentsOf: keys[index])
                bytes.append(json: column.cell(row))
            }
        }
        bytes.append("}\n]\n")
        return bytes
    }
}

extension [UInt8] {
    mutating func append(json cell: Cell) {
        switch cell {
        case .none: append("null")
        case .number, .minutes, .flag: append(cell)
        case .text(let text): append(json: text)
        case .texts(let texts):
            append(ascii: "[")
            for (index, text) in texts.enumerated() {
                if index > 0 { append(", ") }
                append(json: text)
            }
            append(ascii: "]")
        case .decimal, .date, .moment, .clock, .amount:
            append(ascii: "\"")
            append(cell)
            append(ascii: "\"")
        }
    }

    /// A string in quotes; control characters, quotes and backslashes are escaped, all else stands as it is.
    mutating func append(json text: String) {
        append(ascii: "\"")
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) {
                for byte in utf8 { append(escaped: byte) }
            } else {
                append(contentsOf: utf8)
            }
        }
        append(ascii: "\"")
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            append(ascii: "\\")
            append(byte)
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\t"): append("\\t")
        case UInt8(ascii: "\r"): append("\\r")
        case 0..<0x20, 0x7F:
            append("\\u00")
            append(hexDigit: byte >> 4)
            append(hexDigit: byte & 15)
        default: append(byte)
        }
    }

    private mutating func append(hexDigit value: UInt8) {
        append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
    }
}
