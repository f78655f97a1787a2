/// Writes an iCalendar file as RFC 5545 has it: lines of at most 75 bytes that end in CR LF.
public enum CalendarWriter {
    public static func text(_ component: CalendarComponent) -> String {
        var text = ""
        write(component, to: &text)
        return text
    }

    private static func write(_ component: CalendarComponent, to text: inout String) {
        text += "BEGIN:\(component.name)\r\n"
        for line in component.properties { text += folded(line.unfolded) }
        for inner in component.components { write(inner, to: &text) }
        text += "END:\(component.name)\r\n"
    }

    /// The line in pieces, each but the first behind a space, never cut within a character (RFC 5545, 3.1).
    static func folded(_ line: String) -> String {
        guard line.utf8.count > lineLength else { return line + "\r\n" }
        var result = ""
        var room = lineLength
        for scalar in line.unicodeScalars {
            let length = UTF8.width(scalar)
            if length > room {
                result += "\r\n "
                room = lineLength - 1
            }
            result.unicodeScalars.append(scalar)
            room -= length
        }
        return result + "\r\n"
    }

    /// In bytes, without the line's end.
    private static let lineLength = 75
}
