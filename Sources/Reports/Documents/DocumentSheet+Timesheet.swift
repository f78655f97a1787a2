import Records
import Values

extension DocumentSheet {
    /// The minutes that the document settles, by day, where a timesheet was agreed.
    var timesheet: [String: ViewValue] {
        let times = isAgreed ? document.settles.compactMap(WorkedTime.init) : []
        let ordered = times.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        let counted = times.reduce(Minutes.zero) { $0 + $1.counted }
        return [
            "timesheet": .list(ordered.map { row($0.element) }), "hasTimesheet": .flag(!times.isEmpty),
            "hasProjects": .flag(times.contains { $0.project != nil }),
            "timesheetTotal": .text(language.sentence(.hoursCounted, ["hours": language.clock(counted)])),
        ]
    }

    /// A document of before does not say it itself.
    private var isAgreed: Bool {
        document.hasTimesheet
            || (document.language == nil
                && context.workspace.agreements.contains {
                    $0.client == document.client && $0.terms.invoice?.timesheet == true
                })
    }

    private func row(_ time: WorkedTime) -> View {
        View([
            "day": .text(language.day(time.day, in: document.issued.year)),
            "service": .text(time.service.isEmpty ? language.word(.work) : context.name(ofService: time.service)),
            "project": .text(time.project ?? ""), "logged": .text(language.clock(time.logged)),
            "counted": .text(language.clock(time.counted)),
        ])
    }
}

/// Minutes of a service on a day, as a document settles them.
private struct WorkedTime {
    let service: String
    let project: String?
    let day: CalendarDate
    let logged: Minutes
    let counted: Minutes

    init?(_ row: IssuedDocument.Settled) {
        guard case .time(let service, let project, let day, let logged, let counted) = row else { return nil }
        (self.service, self.project, self.day) = (service, project, day)
        (self.logged, self.counted) = (logged, counted)
    }
}
