import ArgumentParser
import Values

struct DatesCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates",
        abstract: "Say on which days a `repeat:` falls.",
        discussion: """
            `vaws dates "monthly on the last fri" --from 2026-11-01` prints the next ten. A rule is as `repeat:` and \
            `check-in:` take it, in words or as an RRULE. No workspace is needed.
            """)

    @Argument(help: "The rule, in quotes.") var rule: String

    @Option(help: "The day on which the series begins; else today.") var from: String?

    @Option(help: "All days up to this one.") var to: String?

    @Option(help: "How many days; else 10, or all up to --to.") var count: Int?

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let today = try session.today(options.today)
        let first = try from.map { try day("--from", $0, today: today) } ?? today
        let last = try to.map { try day("--to", $0, today: today) }
        let recurrence = try read()
        let most = count ?? (last == nil ? 10 : .max)
        for date in recurrence.dates(from: first, upTo: last, atMost: most) {
            session.console.print("\(date) \(date.weekday.abbreviation)")
        }
        return .success
    }

    private func read() throws(Complaint) -> Recurrence {
        do throws(RecurrenceProblem) {
            return try Recurrence(reading: rule)
        } catch {
            throw Complaint(error.message, fix: error.fix, status: .usage)
        }
    }
}

extension Recurrence {
    fileprivate func dates(from first: CalendarDate, upTo last: CalendarDate?, atMost count: Int) -> [CalendarDate] {
        if let last { return Array(dates(from: first, in: Period(first, through: last)).prefix(count)) }
        var (dates, day) = ([CalendarDate](), first.adding(days: -1))
        while dates.count < count, let next = next(after: day, anchor: first) {
            dates.append(next)
            day = next
        }
        return dates
    }
}
