import ArgumentParser
import Records
import Values

struct LogCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Write work that is over into your journal.",
        discussion: """
            `vaws log acme 1h30m "Inbox"`, `vaws log news-11 9:00-10:30`, `vaws log bolt 45m --on fri`: one line, behind the \
            day's last entry. `--on fri` is the coming Friday, which has not been: write `--on "last fri"` or a date.
            """)

    @Argument(help: "A client, `me`, or a task by its id, `file:line` or a part of its text.") var what: String

    @Argument(help: ArgumentHelp("How long, `1h30m`, or from when to when, `9:00-10:30`.", valueName: "time"))
    var amount: String

    @Argument(help: "What was done; else the task's title.") var text: String?

    @Option(help: ArgumentHelp("The day, such as yesterday or 2026-11-20; else today.", valueName: "date"))
    var on: String?

    @OptionGroup var whose: PersonOption

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let amount = try spokenAmount()
        return try editor.run { open in
            let now = try session.now(in: open.workspace.business.zone, today: options.workspace.today)
            let person = try whose.person(in: open.workspace, session)
            let change = TimeChange(open, person: person, now: now)
            let work = try change.work(what, text: text, directory: editor.directory)
            let day =
                try on.map { text throws(Complaint) in
                    try pastDay(text, today: now.day, else: "log what was worked; what is to come is a task")
                } ?? now.day
            return try TimeLog(change: change, now: now, day: day, amount: amount).logging(work)
        }
    }

    private func spokenAmount() throws(Complaint) -> TimeLine.Amount {
        if let range = ClockRange(amount) {
            guard range.end == nil else { return .range(range) }
            throw usage(
                "'\(amount)' has no end", "`vaws start --at \(ClockRange.clock(range.start))` begins what still runs")
        }
        if amount.contains(":") {
            do throws(RangeProblem) { return .range(try ClockRange(reading: amount)) } catch {
                throw usage(error.message, error.fix)
            }
        }
        let minutes: Minutes
        do throws(DurationProblem) {
            minutes = try Minutes(reading: amount)
        } catch {
            throw usage(error.message, "write it as `1h30m`, `45m` or `9:00-10:30`")
        }
        guard minutes > .zero, minutes <= Minutes(1440) else {
            throw usage("\(minutes) is no time for a day", "write from `1m` to `24h`")
        }
        return .duration(minutes)
    }

    private func usage(_ message: String, _ fix: String) -> Complaint { Complaint(message, fix: fix, status: .usage) }
}
