/// Why hours of the week cannot be read; `row` counts the pairs from 0.
public enum HoursProblem: ValueProblem {
    case unknownDay(String, row: Int)
    case dayTwice(Weekday, row: Int)
    case range(RangeProblem, row: Int)
    case stillOpen(String, row: Int)
    case overlapping(String, row: Int)

    public var row: Int {
        switch self {
        case .unknownDay(_, let row), .dayTwice(_, let row), .range(_, let row), .stillOpen(_, let row),
            .overlapping(_, let row):
            row
        }
    }

    public var message: String {
        switch self {
        case .unknownDay(let text, _): "'\(text)' is not a day of the week"
        case .dayTwice(let day, _): "the hours of '\(day.abbreviation)' are given twice"
        case .range(let problem, _): problem.message
        case .stillOpen(let text, _): "'\(text)' has no end"
        case .overlapping(let text, _): "'\(text)' overlaps the hours before it"
        }
    }

    public var fix: String {
        switch self {
        case .unknownDay: "write `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`, or days in a row as `mon-thu`"
        case .dayTwice: "name each day once"
        case .range(let problem, _): problem.fix
        case .stillOpen: "write the end, as in `9:00-12:30`"
        case .overlapping: "write ranges that follow each other, as in `[9:00-12:30, 13:30-17:00]`"
        }
    }
}

extension WeeklyHours {
    /// From rows such as `mon-thu` with `9:00-12:30` and `13:30-17:00`, in the order in which they stand.
    public init(rows: [(days: String, ranges: [String])]) throws(HoursProblem) {
        var hours: [Weekday: [ClockRange]] = [:]
        for (row, (text, texts)) in rows.enumerated() {
            let ranges = try WeeklyHours.ranges(texts, row: row)
            guard let days = WeeklyHours.days(text) else { throw .unknownDay(text, row: row) }
            for day in days {
                guard hours.updateValue(ranges, forKey: day) == nil else { throw .dayTwice(day, row: row) }
            }
        }
        self.init(hours.filter { !$0.value.isEmpty })
    }

    /// The days that `mon`, `mon-thu` or `mon, wed` names.
    static func days(_ text: String) -> [Weekday]? {
        var days: [Weekday] = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Weekday(trimmed($0)) }
            guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1] else { return nil }
            days += first.days(through: last)
        }
        return days.isEmpty ? nil : days
    }

    private static func ranges(_ texts: [String], row: Int) throws(HoursProblem) -> [ClockRange] {
        var ranges: [ClockRange] = []
        for text in texts {
            let range = try range(text, row: row)
            guard range.end != nil else { throw .stillOpen(text, row: row) }
            if let before = ranges.last?.end, range.start < before { throw .overlapping(text, row: row) }
            ranges.append(range)
        }
        return ranges
    }

    private static func range(_ text: String, row: Int) throws(HoursProblem) -> ClockRange {
        do throws(RangeProblem) {
            return try ClockRange(reading: text)
        } catch {
            throw .range(error, row: row)
        }
    }
}

extension WeeklyHours: CustomStringConvertible {
    /// `{mon-thu: [9:00-12:30, 13:30-17:00], fri: [9:00-13:00]}`, as a workspace has it.
    public var description: String {
        var rows: [String] = []
        var index = 0
        while index < Weekday.allCases.count {
            let first = Weekday.allCases[index]
            let same = Weekday.allCases[index...].prefix { ranges[$0] == ranges[first] }
            index += same.count
            guard let hours = ranges[first], let last = same.last else { continue }
            let days = first == last ? first.abbreviation : "\(first.abbreviation)-\(last.abbreviation)"
            rows.append("\(days): [\(hours.map(\.description).joined(separator: ", "))]")
        }
        return "{\(rows.joined(separator: ", "))}"
    }
}

/// The text without the blanks around it.
func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return start[..<(start.lastIndex { $0 != " " && $0 != "\t" }.map(start.index(after:)) ?? start.startIndex)]
}
