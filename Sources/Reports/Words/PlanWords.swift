public import Diagnostics
public import Planning
import Practice
public import Records
public import Values

/// The words of the pages for what the planner found, for who shows the same elsewhere.
public struct PlanWords: Sendable {
    let context: PageContext

    public init(_ workspace: Workspace) {
        context = PageContext(workspace: workspace, format: .markdown)
    }

    init(in context: PageContext) { self.context = context }

    /// A client's name; `own work` without one.
    public func client(_ id: String?) -> String { context.name(ofClient: id) }

    /// `clients/acme/tasks.md:12`, as an editor takes it.
    public func place(_ location: Location) -> String { context.place(location) }

    /// `Mon 23 November`, in another year `Mon 4 January 2027`.
    public func day(_ day: CalendarDate) -> String { context.wording.day(day) }

    /// `today`, `tomorrow`, else `Fri 27 Nov`.
    public func briefDay(_ day: CalendarDate) -> String { context.wording.briefDay(day) }

    /// `This week`, `Next week`, `Week of Mon 7 December`, by its first day.
    public func week(_ start: CalendarDate) -> String { DeadlinesPage.name(ofWeek: start, in: context) }

    /// `acme: Newsletter`, where room is scarce.
    public func named(_ task: Task) -> String { "\(task.client ?? client(nil)): \(task.title)" }

    /// `14:00 Weekly call, Acme, 30m (clients/acme/meetings/weekly.md:1)`, by its index in `Workspace.meetings`.
    public func meeting(_ index: Int, start: Int?, length: Minutes?) -> String {
        let meeting = context.workspace.meetings[index]
        let time = start.map(ClockRange.clock) ?? "some time"
        let minutes = length.map { ", " + duration($0) } ?? ""
        return "\(time) \(meeting.title), \(client(meeting.client))\(minutes) (\(place(meeting.location)))"
    }

    /// `5h 10m`.
    public func duration(_ minutes: Minutes) -> String { Wording.duration(minutes) }

    /// `1 task`, `2 tasks`.
    public func count(_ number: Int, _ noun: String) -> String { Wording.count(number, noun) }

    /// `a, b and c`.
    public func list(_ words: [String]) -> String { Wording.list(words) }
}

/// Of one task.
extension PlanWords {
    /// `tomorrow`, `Fri 27 Nov, 17:00 in Chicago`; empty without a due date.
    public func due(_ assessment: TaskAssessment) -> String {
        TaskRow.due(assessment, task(assessment), words: context.wording.briefDay, in: context)
    }

    /// The day of it alone: `tomorrow`, `Fri 27 Nov`; empty without a due date.
    public func dueDay(_ assessment: TaskAssessment) -> String {
        let written = task(assessment).due
        let day = written?.time == nil ? assessment.due ?? written?.date : written?.date
        return day.map(context.wording.briefDay) ?? ""
    }

    /// `17:00`, `17:00 in Chicago`; empty where only a day was promised.
    public func dueTime(_ assessment: TaskAssessment) -> String {
        guard let due = task(assessment).due, due.time != nil else { return "" }
        return TaskRow.clock(due, task(assessment), in: context)
    }

    /// What is left of it: `2h 30m`, `none of its own`; empty where someone else has it.
    public func left(_ assessment: TaskAssessment) -> String { TaskRow.left(assessment) }

    /// `2h to spare`, `1h 30m too little`; empty where there is no deadline, or where someone else has it.
    public func slack(_ assessment: TaskAssessment) -> String { TaskRow.slack(of: assessment) }

    /// Why it stands where it does in the list, and what it costs to do it there.
    public func reason(_ item: Agenda.Item) -> String { TaskRow.reason(item, in: context) }

    /// Why it stands where it does.
    public func reason(_ assessment: TaskAssessment) -> String { TaskRow.reason(assessment, in: context) }

    /// Why it cannot be gone on with today: `review since Fri 20 November`, `after Draft`; empty where it can.
    public func standing(_ assessment: TaskAssessment) -> String { TodayPage.standing(assessment, in: context) }

    private func task(_ assessment: TaskAssessment) -> Task { context.workspace.tasks[assessment.task] }
}

/// Of the day.
extension PlanWords {
    /// "5h 10m of 6h planned; one promise is at risk: Bolt price list, due tomorrow."
    public func answer(_ agenda: Agenda) -> String { TodayPage.answer(agenda, in: context) }

    /// Why a person's list is in its order.
    public func order(_ day: Agenda.PersonDay, of plan: PersonPlan) -> String {
        PersonDayView.order(day, plan.overload)
    }

    /// What to do where nothing is planned for today, or nothing can be done; nil where there is something.
    public func nothing(_ day: Agenda.PersonDay) -> String? { PersonDayView.nothing(day, in: context)?.text }

    /// Open tasks without an estimate, messages that wait and contacts that are due, each with what to do.
    public func remarks(_ agenda: Agenda) -> [String] {
        (TodayPage.remarks(agenda, FindingCount([])) + TodayPage.contactsDue(KeptContact.all(context.workspace)))
            .map(\.text)
    }

    /// `Mon 23 November, 9:05`.
    public func since(_ entry: TimeEntry) -> String { TodayPage.since(entry, in: context) }

    /// `last spoken 3 days ago`.
    public func lastSpoken(_ checkIn: CheckIn) -> String { TodayPage.lastSpoken(checkIn, in: context) }

    /// "From Mon 23 November to Fri 27 November 31h are promised, 22h 30m are there: 8h 30m too much."
    public func sentence(_ overload: Overload) -> String { OverloadWords.sentence(overload, in: context) }

    /// "In it: Planting guide, Board books and 9 more."
    public func tasks(_ overload: Overload) -> String { OverloadWords.tasks(overload, in: context) }

    /// "In it: Planting guide, Board books, Digest and 8 more."
    public func tasksBriefly(_ overload: Overload) -> String {
        OverloadWords.tasks(overload, naming: OverloadWords.namedBriefly, in: context)
    }
}

/// Of the board.
extension PlanWords {
    /// "17 tasks are open: 12 not begun, 3 under way, 2 submitted; 5 done this week."
    public func answer(_ board: Board) -> String { BoardPage.answer(board) }
}

/// Of deadlines.
extension PlanWords {
    /// "12 open deadlines in 30 days: 9 safe, 2 tight, 1 late."
    public func answer(_ deadlines: Deadlines) -> String { DeadlinesPage.answer(deadlines) }

    /// What to write where nothing is promised.
    public var noDeadlines: String { DeadlinesPage.nothing(context).text }
}
