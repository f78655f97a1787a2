public import Diagnostics
import Markdown
import Values

/// The name of an iCalendar file among the holidays, and where it stands; the caller reads it with `HolidayCalendar`.
public struct HolidayFile: Hashable, Sendable {
    /// As written, beside the file that names it: `holidays.ics`.
    public let name: String
    public let span: SourceSpan

    public init(name: String, span: SourceSpan) {
        self.name = name
        self.span = span
    }
}

/// One row of `holidays:`.
enum HolidayRow: Sendable {
    case days(Holiday)
    case file(HolidayFile)
}

extension ValueType where Value == [HolidayRow] {
    /// `[2026-12-25, 2026-12-28..2026-12-31, holidays.ics]`, or days with names: `{2026-12-25: Christmas Day}`.
    static var holidays: Self {
        ValueType("days, spans of days or names of .ics files", example: "[2026-12-25, holidays.ics]") {
            _, value, key, findings in
            if case .mapping(let entries, _) = value {
                return entries.compactMap { named($0, key, &findings) }
            }
            return value.elements.filter { !$0.isUnset }.compactMap { row($0, key, &findings) }
        }
    }

    private static func row(_ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic]) -> HolidayRow? {
        if case .mapping(let entries, _) = value, let entry = entries.first, entries.count == 1 {
            return named(entry, key, &findings)
        }
        if let name = value.text, name.lowercased().hasSuffix(".ics") {
            return .file(HolidayFile(name: name, span: value.span))
        }
        return ValueType<Period>.closedDays.read(value, key, &findings).map { .days(Holiday($0)) }
    }

    private static func named(_ entry: YAMLEntry, _ key: String, _ findings: inout [Diagnostic]) -> HolidayRow? {
        let day = YAMLValue.scalar(text: entry.key, entry.keySpan)
        return ValueType<Period>.closedDays.read(day, key, &findings).map { .days(Holiday($0, name: entry.value.text)) }
    }
}

extension ValueType where Value == Period {
    /// Days on which there is no work; a span has an end.
    static var closedDays: Self {
        period.narrowed(to: "a day, or a span of days with an end") { $0.end == nil ? nil : $0 }
    }
}

extension [HolidayRow] {
    var holidays: [Holiday] {
        compactMap { row in
            if case .days(let holiday) = row { return holiday }
            return nil
        }
    }

    var files: [HolidayFile] {
        compactMap { row in
            if case .file(let file) = row { return file }
            return nil
        }
    }
}
