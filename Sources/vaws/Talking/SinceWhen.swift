import Practice
import Records
import Values

/// From when an update tells: a day, or a commit of git with the workspace as it was then.
struct SinceWhen {
    let day: CalendarDate
    /// Nil where git knows nothing of that time.
    let older: Workspace?
    /// Whether a commit was named, and not a day.
    let isExact: Bool

    /// `text` is a day as people say it (`fri`, `-7d`, `2026-11-10`) or a revision (`HEAD~3`, `v1`); without it, since the
    /// last update or check-in.
    init(_ text: String?, for client: Client, in open: OpenWorkspace) throws(Complaint) {
        let workspace = open.workspace
        let snapshot = GitSnapshot(Git(folder: open.folder.root.path))
        let named = text.map { CalendarDate(spoken: $0, today: workspace.today, isPast: true) }
        if let text, named == .some(nil) {
            guard let commit = snapshot.commit(text) else {
                throw Complaint(
                    "'\(text)' is neither a day nor a commit of git here",
                    fix: "write `--since 2026-11-10`, `--since mon` or `--since HEAD~5`", status: .usage)
            }
            guard let older = snapshot.workspace(at: commit, today: workspace.today) else {
                throw Complaint("there was no workspace here at '\(text)'", fix: "name a later commit")
            }
            let day = min(snapshot.day(of: commit) ?? workspace.today, workspace.today)
            (self.day, self.older, isExact) = (day, older, true)
            return
        }
        let day = (named ?? nil) ?? ClientUpdate.firstDay(of: client, in: workspace)
        guard day <= workspace.today else {
            throw Complaint("\(day) is still to come", fix: "write a day that is over after `--since`", status: .usage)
        }
        let commit = snapshot.commit(before: day)
        older = commit.flatMap { snapshot.workspace(at: $0, today: workspace.today) }
        (self.day, isExact) = (day, false)
    }
}
