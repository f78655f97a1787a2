import ArgumentParser
import Records
import Values

/// Whose time it is: each command about time has it.
struct PersonOption: ParsableArguments {
    @Option(help: ArgumentHelp("Whose time; else VAWS_PERSON, else the first of `people:`.", valueName: "name"))
    var person: String?

    /// Nil when working alone.
    func person(in workspace: Workspace, _ session: Session) throws(Complaint) -> String? {
        let people = workspace.business.people.map(\.id)
        let variable = session.environment["VAWS_PERSON"].flatMap { $0.isEmpty ? nil : $0 }
        guard let named = person ?? variable else { return people.first }
        if people.contains(named) { return named }
        let fix = people.isEmpty ? "name them under `people:` in vaws.yaml" : "the people are \(people.listed)"
        throw Complaint(
            "there is no person '\(named)'", fix: didYouMean(named, among: people) ?? fix, id: "unknown-person")
    }
}

/// A time as a person says it to `--at`: `9:00`, `09:00`, `9:00am`, minutes from midnight.
func clockTime(_ option: String, _ text: String) throws(Complaint) -> Int {
    if let minute = ClockRange(text + "-?")?.start, (0..<1440).contains(minute) { return minute }
    throw Complaint("'\(text)' is no time of day", fix: "write `\(option)` as `9:00` or `9:00am`", status: .usage)
}

extension LocalTime {
    /// The latest moment, up to this one, at which the clocks showed that time.
    func latest(_ minute: Int, in zone: Zone) -> LocalTime {
        let today = LocalTime(day, minute: minute, in: zone)
        return today.instant <= instant ? today : LocalTime(day.adding(days: -1), minute: minute, in: zone)
    }

    /// `9:05`
    var clock: String { ClockRange.clock(minute) }
}
