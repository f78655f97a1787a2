import Diagnostics
import Values

/// Which file a person's time of a day and a client goes into: where that person's other lines lie, and a new one of the
/// same kind where a month or a day begins.
struct JournalChoice {
    let workspace: Workspace
    let client: String?
    let person: String?
    let day: CalendarDate

    struct Answer: Hashable {
        let path: String
        /// The journal that a new one is like.
        var like: FileID?
        /// Whether what the front matter of that one says holds for the new one.
        var keepsFrontMatter = true
    }

    func answer() -> Answer {
        let (month, ever, others) = latest()
        for file in month where JournalName(path(file)).covers(day) { return Answer(path: path(file)) }
        if let base = month.first ?? ever { return Answer(path: JournalName(path(base)).path(for: day), like: base) }
        return byPlace(others)
    }

    /// The files of this person's lines of the client, first the one with the latest: of the month, and of any time; and
    /// the file of the latest line for whomever.
    private func latest() -> (month: [FileID], ever: FileID?, others: FileID?) {
        var month: [FileID: CalendarDate] = [:]
        var (ever, others): (Int?, Int?) = (nil, nil)
        let (time, start, end) = (workspace.time, day.startOfMonth, day.endOfMonth)
        for index in time.indices where workspace.isBy(person, time[index]) {
            let (day, file) = (time[index].day, time[index].location.file)
            if time[index].client != nil, others.map({ time[$0].day <= day }) ?? true { others = index }
            guard time[index].client == client else { continue }
            if ever.map({ time[$0].day <= day }) ?? true { ever = index }
            if start <= day, day <= end { month[file] = max(month[file] ?? day, day) }
        }
        let files = month.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
        return (files, ever.map { time[$0].location.file }, others.map { time[$0].location.file })
    }

    private func path(_ file: FileID) -> String { workspace.files[Int(file.index)].path }

    private func has(_ path: String) -> Bool { workspace.files.contains { $0.path == path } }

    /// For the first line of a client: a file that is there, else one like those of other clients.
    private func byPlace(_ others: FileID?) -> Answer {
        guard let client else { return own() }
        let folder = "clients/\(client)/time/"
        let own = workspace.files.last { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".md") }
        let paths = [folder + month, "clients/\(client)/time.md"]
        if let path = paths.first(where: has) { return Answer(path: path) }
        if let own { return Answer(path: folder + month, like: own.id) }
        guard let others else { return Answer(path: "time/" + month) }
        return like(others, for: client)
    }

    private func own() -> Answer {
        let paths = ["me/time/" + month, "me/time.md"]
        if let path = paths.first(where: has) { return Answer(path: path) }
        let own = workspace.files.last { $0.path.hasPrefix("me/time/") && $0.path.hasSuffix(".md") }
        return own.map { Answer(path: "me/time/" + month, like: $0.id) } ?? Answer(path: "me/time.md")
    }

    /// As the person keeps the time of another client: the same file where it is for all, else the same place in the
    /// client's folder.
    private func like(_ other: FileID, for client: String) -> Answer {
        let path = path(other)
        let place = place(of: path)
        guard let theirs = place.client else {
            return ReadFile(workspace.files[Int(other.index)]).head.client == nil
                ? Answer(path: JournalName(path).path(for: day), like: other) : Answer(path: "time/" + month)
        }
        let moved = "clients/\(client)/" + path.dropFirst("clients/\(theirs)/".count)
        return Answer(path: JournalName(moved).path(for: day), like: other, keepsFrontMatter: false)
    }

    /// `2026-11.md`, which is the first person's, or `2026-11.kim.md`.
    private var month: String {
        let isFirst = person == nil || person == workspace.business.people.first?.id
        return day.description.prefix(7) + (isFirst ? "" : ".\(person ?? "")") + ".md"
    }
}

extension Workspace {
    /// Whether the person did it; nil stands for whoever works alone.
    func isBy(_ person: String?, _ entry: TimeEntry) -> Bool { person == nil || entry.person == person }
}
