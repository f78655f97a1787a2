import Dispatch
import Glibc
import Records
import Values

/// What a command is given from outside: where it was started, the environment, the day, and where it prints.
struct Session: Sendable {
    /// The absolute path of the folder in which the command works.
    let directory: String
    let environment: [String: String]
    /// The day on the machine's calendar.
    let clock: CalendarDate
    /// A clock that only goes forward, to measure how long something took.
    let nanoseconds: @Sendable () -> UInt64
    let console: Console
    /// The instant in seconds since 1970, for work that is timed by the clock.
    var seconds: @Sendable () -> Int64 = { Int64(time(nil)) }
    /// Takes what nobody needs to let go before the process ends: taking 100,000 entries apart takes longer than to print.
    var keep: @Sendable (any Sendable) -> Void = { _ in }

    /// The same, started in `folder`.
    func inside(_ folder: String) throws(Complaint) -> Session {
        let path = joined(directory, folder)
        guard let real = realPath(path), kindOfFile(at: real) == .folder else {
            throw Complaint("there is no folder '\(folder)'", fix: "give `-C` a folder that exists", status: .usage)
        }
        return Session(
            directory: real, environment: environment, clock: clock, nanoseconds: nanoseconds, console: console,
            seconds: seconds, keep: keep)
    }

    /// `--today`, else `VAWS_TODAY`, each as people say it, such as `fri`; else the day of `VAWS_NOW`, else the machine's.
    func today(_ option: String?) throws(Complaint) -> CalendarDate {
        let variable = environment["VAWS_TODAY"].flatMap { $0.isEmpty ? nil : $0 }
        guard let text = option ?? variable else { return try givenNow()?.date ?? clock }
        return try day(option == nil ? "VAWS_TODAY" : "--today", text, today: clock)
    }

    /// `VAWS_NOW`, else the machine's clock, as clocks in the workspace's zone show it; with `--today` or `VAWS_TODAY`
    /// that time on that day.
    func now(in zone: Zone, today option: String?) throws(Complaint) -> LocalTime {
        let now = LocalTime(instant: try instant(in: zone), in: zone)
        guard option != nil || environment["VAWS_TODAY"]?.isEmpty == false else { return now }
        return LocalTime(try today(option), minute: now.minute, in: zone)
    }

    private func instant(in zone: Zone) throws(Complaint) -> Int64 {
        try givenNow().map { zone.instant($0) } ?? seconds()
    }

    private func givenNow() throws(Complaint) -> Moment? {
        guard let text = environment["VAWS_NOW"], !text.isEmpty else { return nil }
        if let moment = Moment(text), moment.time != nil { return moment }
        throw Complaint("'\(text)' is no moment", fix: "write VAWS_NOW as `2026-11-23T10:30`", status: .usage)
    }
}

extension Session {
    /// Columns for what is shown: `COLUMNS`, else those of the terminal, else 80; from 40 on.
    var width: Int {
        max(environment["COLUMNS"].flatMap { Int($0) } ?? console.columns ?? 80, 40)
    }
}

/// A day as people say it to an option, such as `fri`; wrong usage where it is none.
func day(_ option: String, _ text: String, today: CalendarDate) throws(Complaint) -> CalendarDate {
    if let day = CalendarDate(spoken: text, today: today) { return day }
    throw Complaint("'\(text)' is not a day", fix: "write `\(option)` as `2026-11-23`", status: .usage)
}

/// A day given to `--on` on which something was: `fri` is the latest Friday up to today; one to come is refused with
/// what to do instead.
func pastDay(_ text: String, today: CalendarDate, else instead: String) throws(Complaint) -> CalendarDate {
    guard let past = CalendarDate(spoken: text, today: today, isPast: true) else {
        return try day("--on", text, today: today)
    }
    guard past > today else { return past }
    throw Complaint("'\(text)' is \(past), which is still to come", fix: instead)
}

extension Session {
    static func ofThisProcess() -> Session {
        Session(
            directory: realPath(".") ?? "/", environment: environmentOfThisProcess(), clock: dayOnTheClock(),
            nanoseconds: { DispatchTime.now().uptimeNanoseconds }, console: .ofThisProcess(),
            keep: { _ = Unmanaged.passRetained(Kept(value: $0)) })
    }

    private final class Kept: Sendable {
        let value: any Sendable

        init(value: any Sendable) { self.value = value }
    }

    private static func environmentOfThisProcess() -> [String: String] {
        let names = ["VAWS_TODAY", "VAWS_NOW", "VAWS_PERSON", "COLUMNS", "PATH"]
        let pairs = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func dayOnTheClock() -> CalendarDate {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
            ?? CalendarDate(dayNumber: now / 86400)
    }
}
