import ArgumentParser
import Values

/// The days that a pack or an export covers.
struct SpanOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The first day; else the first of the year.", valueName: "date")) var from: String?

    @Option(help: ArgumentHelp("The last day; else today.", valueName: "date")) var until: String?

    @Option(help: ArgumentHelp("A month or year instead, such as 2026-11.", valueName: "month")) var period: String?

    func days(today: CalendarDate) throws(Complaint) -> Period {
        if let period {
            guard from == nil, until == nil else {
                throw Complaint("'--period' says both days", fix: "leave out `--from` and `--until`", status: .usage)
            }
            return try days(of: period)
        }
        let last = try until.map { text throws(Complaint) in try day("--until", text, today: today) } ?? today
        let first = try from.map { text throws(Complaint) in try day("--from", text, today: today) }
        let start = first ?? CalendarDate(year: last.year, month: 1, day: 1) ?? last
        guard start <= last else {
            throw Complaint("\(start) is after \(last)", fix: "give `--from` the earlier day", status: .usage)
        }
        return Period(start, through: last)
    }

    private func days(of text: String) throws(Complaint) -> Period {
        if let month = CalendarDate("\(text)-01") { return Period(monthOf: month) }
        if let first = CalendarDate("\(text)-01-01"), let last = CalendarDate("\(text)-12-31") {
            return Period(first, through: last)
        }
        throw Complaint("'\(text)' is no month or year", fix: "write `--period` as `2026-11` or `2026`", status: .usage)
    }
}
