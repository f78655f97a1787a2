public import Diagnostics
import Records

/// What only the plan can find: promises that cannot be kept, dates that fit nothing, work that does not move.
///
/// Each is a warning. What is merely overdue is no finding: the page of today tells it, and nothing is to be written.
public enum PlanningChecks {
    /// In file order.
    public static func diagnostics(_ plan: Plan) -> [Diagnostic] {
        let order = OrderChecks(plan)
        let findings =
            order.findings + OverloadChecks(plan, explained: order.explained).findings + DayOffChecks(plan).findings
            + EstimateChecks(plan).findings + StaleChecks(plan).findings + WaitingChecks(plan).findings
        var places = TaskPlaces(plan.workspace)
        return findings.map { $0.diagnostic(plan, &places) }.inFileOrder()
    }
}

/// A finding about a task, or a field of one, before its place in the file is looked up.
struct TaskFinding {
    /// A task by its index in `Workspace.tasks`, and the field whose value is meant.
    struct Place {
        let task: Int
        var field: FieldKey?
    }

    let id: DiagnosticID
    let place: Place
    let message: String
    let fix: String
    /// A note without a place is about what is left out.
    var notes: [(message: String, place: Place?)] = []

    func diagnostic(_ plan: Plan, _ places: inout TaskPlaces) -> Diagnostic {
        let told = notes.map { note in
            Diagnostic.Note(
                note.message,
                at: note.place.map { places.span(of: $0.field, in: plan.workspace.tasks[$0.task]) })
        }
        return Diagnostic(
            id, message, at: places.span(of: place.field, in: plan.workspace.tasks[place.task]), fix: fix, notes: told)
    }
}

extension [(message: String, place: TaskFinding.Place?)] {
    /// The first few, and how many more there are.
    static func some(_ all: [(message: String, place: TaskFinding.Place?)]) -> Self {
        let told = 5
        return all.prefix(told) + (all.count > told ? [("and \(all.count - told) more", nil)] : [])
    }
}

extension Plan {
    /// The task's text in quotes, for a message.
    func named(_ task: Int) -> String { "'\(workspace.tasks[task].title)'" }
}
