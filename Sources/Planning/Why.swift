import Records
import Values

extension Plan {
    /// Why a task stands where it does, in a short clause: what presses most comes first.
    func why(_ assessment: TaskAssessment) -> String {
        if case .overdue = assessment.verdict, let verdict = assessment.verdict { return verdict.words }
        if let waiting = assessment.urgencyFrom {
            return "'\(workspace.tasks[waiting].title)' waits for it\(until(assessment))\(room(assessment))"
        }
        guard let due = assessment.due ?? assessment.neededBy else {
            return "no deadline, \(assessment.importance.name) importance"
        }
        let isOwn = assessment.due == assessment.neededBy
        return isOwn
            ? "due \(spoken(due))\(room(assessment))"
            : "needed\(until(assessment))\(room(assessment))"
    }

    private func until(_ assessment: TaskAssessment) -> String {
        assessment.neededBy.map { " by \(spoken($0))" } ?? ""
    }

    private func room(_ assessment: TaskAssessment) -> String {
        guard let slack = assessment.slack else { return "" }
        return slack < .zero ? ", \(-slack) too little time" : ", \(slack) to spare"
    }

    /// `today`, `tomorrow`, `Fri 2026-11-27`.
    func spoken(_ day: CalendarDate) -> String {
        switch day.days(since: workspace.today) {
        case 0: "today"
        case 1: "tomorrow"
        default: day.withWeekday
        }
    }
}

extension CalendarDate {
    /// `Fri 2026-11-27`.
    var withWeekday: String {
        let name = weekday.abbreviation
        return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(self)"
    }
}
