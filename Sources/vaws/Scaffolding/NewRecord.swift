import Values

/// A file that is to be made: its kind, its place and what its template's marks stand for.
struct NewRecord {
    let kind: RecordKind
    let name: NewName?
    let client: String?
    let title: String?
    let day: CalendarDate

    /// Its path below the root, as the format has it for the kind.
    var path: String {
        switch kind {
        case .client: "clients/\(name?.id ?? "")/client.md"
        case .proposal: "\(home)/proposals/\(name?.id ?? "\(day)").md"
        case .agreement: "\(home)/agreements/\(name?.id ?? String(day.year)).md"
        case .service: "services/\(name?.id ?? "").md"
        case .procedure: "procedures/\(name?.id ?? "").md"
        case .task: "\(home)/tasks/\(name?.id ?? "").md"
        case .time: "\(client == nil ? "" : home + "/")time/\(month)\(name.map { ".\($0.id)" } ?? "").md"
        case .meeting: "\(home)/meetings/\(day)-\(name?.id ?? "meeting").md"
        case .deliverable: inFolder("\(home)/deliverables")
        case .tasks, .expenses, .charges, .payments, .messages, .feedback, .defects, .information, .access:
            inFolder("\(home)/\(kind.rawValue)")
        case .contacts, .referrals, .market, .ideas: inFolder("growth/\(kind.rawValue)")
        case .skills, .goals: inFolder("me/\(kind.rawValue)")
        case .evaluation: "me/evaluations/\(name?.id ?? month).md"
        case .draft: "outbox/\(day)-\(name?.id ?? client ?? "draft").md"
        }
    }

    private var home: String { client.map { "clients/\($0)" } ?? "me" }

    private var month: String { String(day.description.prefix(7)) }

    /// Each `x.md` may be a folder `x/` of files instead.
    private func inFolder(_ place: String) -> String { name.map { "\(place)/\($0.id).md" } ?? "\(place).md" }

    /// What the marks of the template stand for.
    var values: [String: String] {
        var values = [
            "title": title ?? name?.title ?? defaultTitle, "date": day.description, "today": day.description,
            "period": period, "in-a-month": day.adding(days: 30).description,
        ]
        values["name"] = title ?? name?.title
        values["client"] = client
        return values
    }

    /// Of an evaluation that is called so the month or quarter of its name, `2026-q3`; else this month.
    private var period: String {
        name.flatMap { Period(named: $0.id) }?.name ?? Period(monthOf: day).description
    }

    private var defaultTitle: String {
        switch kind {
        case .proposal: "Proposal \(day)"
        case .agreement: "Agreement \(day.year)"
        case .meeting: "Meeting"
        default: kind.rawValue
        }
    }
}
