import ArgumentParser
import Billing
import Values

/// Which days are meant.
struct PeriodOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A year, quarter, month or span: 2026, 2026-Q4, 2026-11.", valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp("The first day.", valueName: "date")) var from: String?

    @Option(help: ArgumentHelp("The last day; else today.", valueName: "date")) var to: String?

    /// Both ends are known; `usual` where nothing is said.
    func span(today: CalendarDate, else usual: Period) throws(Complaint) -> Period {
        guard let period else { return try days(today: today, else: usual) }
        guard from == nil, to == nil else {
            throw Complaint("'--period' and '--from' or '--to' say two spans", fix: "give one of them", status: .usage)
        }
        return try PeriodOptions.days(of: period, today: today)
    }

    /// What `--period` says.
    static func days(of text: String, today: CalendarDate) throws(Complaint) -> Period {
        guard let span = PeriodOptions.read(text, today: today) else {
            throw Complaint(
                "'\(text)' is no period",
                fix: "write `2026`, `2026-Q4`, `2026-11` or `2026-11-01..2026-11-15`", status: .usage)
        }
        return span
    }

    private func days(today: CalendarDate, else usual: Period) throws(Complaint) -> Period {
        guard from != nil || to != nil else { return usual }
        let to = try to.map { text throws(Complaint) in try day("--to", text, today: today) } ?? today
        let from =
            try from.map { text throws(Complaint) in try day("--from", text, today: today) }
            ?? Period(yearOf: to).start
        guard from <= to else {
            throw Complaint("\(from) is after \(to)", fix: "give `--from` the earlier day", status: .usage)
        }
        return Period(from, through: to)
    }

    private static func read(_ text: String, today: CalendarDate) -> Period? {
        let words = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        if let year = words.first, year.utf8.count == 4, let first = CalendarDate("\(year)-01-01") {
            if words.count == 1 { return Period(yearOf: first) }
            if words.count == 2, let quarter = ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: String(words[1])) {
                return Period(quarterOf: first.adding(months: 3 * quarter))
            }
        }
        guard let period = Period(text) else { return nil }
        return Period(period.start, through: period.end ?? max(today, period.start))
    }
}
