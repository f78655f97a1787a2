/// Reads an iCalendar file (RFC 5545) as leniently as calendars are written: what it cannot read costs only itself.
public enum CalendarReader {
    /// Every finished component of that name, such as `VEVENT`, in the order of the file, wherever it stands.
    ///
    /// Line ends may be CR LF, LF or CR. One that is never closed is left out.
    public static func components(named name: String, in bytes: [UInt8]) -> [CalendarComponent] {
        var found: [CalendarComponent] = []
        var open: [CalendarComponent] = []
        for line in lines(bytes) {
            switch line.name {
            case "BEGIN": open.append(CalendarComponent(line.value.uppercased()))
            case "END":
                guard let closed = close(line.value.uppercased(), in: &open) else { continue }
                if closed.name == name { found.append(closed) }
            default:
                if let last = open.indices.last { open[last].properties.append(line) }
            }
        }
        return found
    }

    /// The innermost open one of that name, which becomes part of what is around it; what is open within it was never
    /// closed, and goes.
    private static func close(_ name: String, in open: inout [CalendarComponent]) -> CalendarComponent? {
        guard let place = open.lastIndex(where: { $0.name == name }) else { return nil }
        let closed = open[place]
        open.removeSubrange(place...)
        if let around = open.indices.last { open[around].components.append(closed) }
        return closed
    }

    /// The lines of the file; one that begins with a blank goes on the line before it (RFC 5545, 3.1).
    private static func lines(_ bytes: [UInt8]) -> [ContentLine] {
        var lines: [[UInt8]] = []
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines.compactMap { ContentLine(reading: String(decoding: $0, as: UTF8.self)) }
    }
}

extension ContentLine {
    /// Nil where no colon ends the name and its parameters.
    init?(reading text: String) {
        guard let colon = ContentLine.firstIndex(of: ":", in: text[...]) else { return nil }
        var parts: [Substring] = []
        var rest = text[..<colon]
        while let semicolon = ContentLine.firstIndex(of: ";", in: rest) {
            parts.append(rest[..<semicolon])
            rest = rest[rest.index(after: semicolon)...]
        }
        parts.append(rest)
        let parameters = parts.dropFirst().map { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Parameter(pair[0].uppercased(), pair.count > 1 ? pair[1].filter { $0 != "\"" } : "")
        }
        self.init(parts[0].uppercased(), parameters, value: String(text[text.index(after: colon)...]))
    }

    /// Outside quotes.
    private static func firstIndex(of mark: Character, in text: Substring) -> String.Index? {
        var isQuoted = false
        return text.firstIndex { character in
            if character == "\"" { isQuoted.toggle() }
            return character == mark && !isQuoted
        }
    }
}
