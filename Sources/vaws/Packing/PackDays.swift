import ArgumentParser
import Values

/// The days that a pack covers; `--to` is its folder, so the last day is `--until`.
struct PackDays: ParsableArguments {
    @Option(help: ArgumentHelp("The first day; else the first of the year.", valueName: "date")) var from: String?

    @Option(help: ArgumentHelp("The last day; else today.", valueName: "date")) var until: String?

    @Option(help: ArgumentHelp("A year, quarter, month or span instead: 2026, 2026-Q4, 2026-11.", valueName: "period"))
    var period: String?

    func days(today: CalendarDate) throws(Complaint) -> Period {
        if let period {
            guard from == nil, until == nil else {
                throw Complaint("'--period' says both days", fix: "leave out `--from` and `--until`", status: .usage)
            }
            return try PeriodOptions.days(of: period, today: today)
        }
        let last = try until.map { text throws(Complaint) in try day("--until", text, today: today) } ?? today
        let first = try from.map { text throws(Complaint) in try day("--from", text, today: today) }
        let start = first ?? CalendarDate(year: last.year, month: 1, day: 1) ?? last
        guard start <= last else {
            throw Complaint("\(start) is after \(last)", fix: "give `--from` the earlier day", status: .usage)
        }
        return Period(start, through: last)
    }
}
