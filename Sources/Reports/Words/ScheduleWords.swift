public import Planning
public import Records
import Values

/// Of the schedule and of capacity.
extension PlanWords {
    /// "Free capacity from Thu 3 December: 11h that week, 2h of it planned for work without a due date."
    public func room(_ schedule: Schedule) -> String {
        guard let room = schedule.freeFrom else { return "No free capacity in the days planned." }
        let part = room.undated < room.minutes ? duration(room.undated) : "all"
        let undated = room.undated > .zero ? ", \(part) of it planned for work without a due date" : ""
        return "Free capacity from \(day(room.day)): \(duration(room.minutes)) that week\(undated)."
    }

    /// `holiday`, `holiday: Christmas Day`, `time off`.
    public func reason(_ dayOff: CapacityReport.DayOff) -> String {
        switch dayOff {
        case .holiday(let name?): "holiday: \(name)"
        case .holiday(nil): "holiday"
        case .timeOff, .personalTimeOff: "time off"
        }
    }

    /// `acme: Weekly call`, where room is scarce.
    public func named(_ meeting: Meeting) -> String { "\(meeting.client ?? client(nil)): \(meeting.title)" }

    /// What to do where there is no task yet.
    public var noTasks: String { Hint.noTasks.text }
}
