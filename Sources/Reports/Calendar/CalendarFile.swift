import Formats
import Planning
import Records
import Values

/// `reports/calendar.ics`: due dates, planned work, meetings, check-ins and the ends of agreements, for a calendar program to subscribe to.
struct CalendarFile {
    static let path = "reports/calendar.ics"
    /// Meetings are shown from so many days ago; what comes again, for so many days ahead.
    static let (daysBack, daysAhead) = (31, 182)

    let results: ReportResults
    let context: PageContext

    init(_ results: ReportResults, in workspace: Workspace) {
        self.results = results
        context = PageContext(workspace: workspace, format: .markdown)
    }

    var page: GeneratedPage { GeneratedPage(path: CalendarFile.path, sealing: component) }

    /// In the order of time.
    var events: [CalendarEvent] {
        let names = EventNames(context.workspace)
        let events =
            DueEvents(context: context, names: names).events(results.openTasks)
            + BlockEvents(context: context, names: names, people: results.people).events(results.schedules)
            + MeetingEvents(context: context, names: names).events()
            + TermEvents(context: context, names: names).events(results.terms)
        return events.sorted { $0.rank < $1.rank }
    }

    private var component: CalendarComponent {
        let stamp = CalendarTime.text(instant: Zone.utc.instant(context.today))
        // A program that compares revisions takes the newer day's, and nothing has to be remembered between two runs.
        let revision = Int(context.today.dayNumber)
        return CalendarComponent(
            "VCALENDAR", head, components: events.map { $0.component(stamp: stamp, revision: revision) })
    }

    private var head: [ContentLine] {
        let business = context.workspace.business
        let name = business.name.isEmpty ? "vaws" : business.name
        return [
            ContentLine("VERSION", value: "2.0"), ContentLine("PRODID", value: "-//vaws//calendar//EN"),
            ContentLine("CALSCALE", value: "GREGORIAN"), ContentLine("METHOD", value: "PUBLISH"),
            ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
            ContentLine("X-WR-TIMEZONE", value: business.zone.identifier),
            ContentLine("REFRESH-INTERVAL", [.init("VALUE", "DURATION")], value: "PT1H"),
            ContentLine("X-PUBLISHED-TTL", value: "PT1H"),
        ]
    }
}
