import Planning
import Records
import Reports
import Values

/// Hours of each day, what comes off them, and what is left.
struct CapacityScreen {
    private let shown: CapacityView
    private var words: PlanWords { shown.view.words }

    static func text(_ shown: CapacityView, width: Int) -> String {
        let page = CapacityScreen(shown: shown)
        var screen = Screen(width: width)
        for (index, person) in shown.people.enumerated() {
            if index > 0 { screen.blank() }
            screen.paragraph(page.answer(person))
            for week in person.weeks {
                screen.heading(page.words.week(week.start))
                screen.table(page.table(week))
            }
        }
        return screen.text
    }

    /// "Robin: 31h of 54h free in 4 weeks."
    private func answer(_ person: CapacityReport.PersonCapacity) -> String {
        let name = shown.view.plan.people[person.person].person.map { $0.name + ": " } ?? ""
        let total = person.total
        guard total.hours > .zero else {
            return "\(name)No working hours in \(words.count(shown.weeks, "week")). Write `hours:` in vaws.yaml."
        }
        return "\(name)\(words.duration(total.free)) of \(words.duration(total.capacity)) free in "
            + "\(words.count(shown.weeks, "week")), at a focus of \(person.focus)%."
    }

    /// A column in which nothing stands is left out.
    private func table(_ week: CapacityReport.Week) -> TextTable {
        let all = Eaten.allCases.filter { $0.minutes(week.figures) > .zero }
        let heads = ["Hours"] + all.map(\.rawValue) + ["Capacity", "Planned", "Free"]
        var table = TextTable([.init(head: "Day")] + heads.map { .init(head: $0, alignsRight: true) })
        for day in week.days where day.figures.hours > .zero {
            table.add([words.briefDay(day.day)] + cells(day.figures, all), note: note(day))
        }
        table.add(["together"] + cells(week.figures, all))
        return table
    }

    private func cells(_ figures: CapacityReport.Figures, _ eaten: [Eaten]) -> [String] {
        let less = eaten.map { $0.minutes(figures) }.map { $0 > .zero ? words.duration(-$0) : "" }
        return [words.duration(figures.hours)] + less
            + [figures.capacity, figures.planned, figures.free].map(words.duration)
    }

    private func note(_ day: CapacityReport.Day) -> String {
        let off = day.dayOff.map { [words.reason($0)] } ?? []
        let logged = day.figures.logged > .zero ? ["\(words.duration(day.figures.logged)) logged"] : []
        let meetings = day.meetings.map { shown.view.workspace.meetings[$0.meeting].title }
        return (off + logged + meetings).joined(separator: ", ")
    }

    /// What comes off the hours.
    private enum Eaten: String, CaseIterable {
        case off = "Off"
        case meetings = "Meetings"
        case focus = "Focus"

        func minutes(_ figures: CapacityReport.Figures) -> Minutes {
            switch self {
            case .off: figures.off
            case .meetings: figures.meetings
            case .focus: figures.focus
            }
        }
    }
}
