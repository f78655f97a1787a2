public import Diagnostics
import Markdown
public import Values

extension Meeting {
    /// The meeting of a file; nil where neither `at` nor the file's name says when it is, which is told.
    ///
    /// `title` is the first heading, where there is one; else the words of the file's name stand for it.
    public static func read(_ head: FileHead, title: String?) -> (meeting: Meeting?, findings: [Diagnostic]) {
        var reader = head.reader()
        let named = head.dateInName
        // A wrong `at` has been told; the file's name still says the day.
        let stated = named.date == nil ? reader.require("at", .moment) : reader.read("at", .moment)
        let name = reader.read("title", .text) ?? title ?? named.words
        let day = stated?.date ?? named.date ?? CalendarDate(dayNumber: 0)
        var meeting = Meeting(
            location: head.start, client: head.client, title: name, at: stated ?? Moment(day))
        meeting.readRest(&reader)
        // The tasks in the meeting's notes take these from `FileDefaults`.
        reader.check("project", .text)
        reader.check("service", .name)
        reader.check("tags", .names)
        return (stated == nil && named.date == nil ? nil : meeting, head.findings(of: reader))
    }

    private mutating func readRest(_ reader: inout MappingReader) {
        reader.read("length", .duration, into: &length)
        reader.read("repeat", .recurrence, into: &repeats)
        reader.read("until", .date, into: &until)
        reader.read("people", .names, into: &people)
        reader.read("type", .choice, into: &kind)
        reader.read("link", .text, into: &link)
        reader.read("held", .flag, into: &held)
    }
}

extension FileHead {
    /// The day with which the file's name begins, and what stands behind it in words: `check in` of `2026-11-20-check-in`.
    public var dateInName: (date: CalendarDate?, words: String) {
        let date = CalendarDate(name.prefix(10))
        let rest = date == nil ? name[...] : name.dropFirst(10)
        let words = trimmed(String(rest.map { $0 == "-" || $0 == "_" ? " " : $0 }))
        return (date, words.isEmpty ? name : words)
    }
}
