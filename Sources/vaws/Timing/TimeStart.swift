import Diagnostics
import Records
import Values

/// Work that is to begin, by the words of a line of time.
struct Work {
    let subject: WorkSubject
    /// What stands on the line; a task's own title where the person gave no words.
    let text: String
    /// Whether the person gave the words.
    var isSaid = true
}

/// Begins work: what runs ends, and the task is marked as in progress.
struct TimeStart {
    var change: TimeChange
    let begin: LocalTime
    let now: LocalTime

    func beginning(_ find: (TimeChange) throws(Complaint) -> Work) throws(Complaint) -> Change {
        let work = try find(change)
        let running = change.workspace.running(of: change.person)
        if let same = running.first(where: { isSame(work, $0) }), running.count == 1 {
            let since = ClockRange.clock(change.workspace.time[same].range?.start ?? 0)
            return Change(told: ["\(change.workspace.name(ofEntry: same)) runs already, since \(since)."])
        }
        try mustBeOpen(work)
        let closing = try complaining { () throws(EditProblem) in
            try running.map { entry throws(EditProblem) in
                try TimeClosing(of: entry, at: begin, in: change.workspace)
            }
        }
        try mustBeFree()
        var made = change
        let id = try work.subject.task.map { task throws(Complaint) in try made.begin(task) }
        let line = TimeLine(
            day: begin.day, amount: .range(ClockRange(start: begin.minute, end: nil)), client: work.subject.client,
            task: id, person: change.person, text: work.text)
        return try made.change(closing: closing, adding: line, begun: begun(work))
    }

    private func isSame(_ work: Work, _ entry: Int) -> Bool {
        let entry = change.workspace.time[entry]
        return entry.client == work.subject.client && entry.task == work.subject.task
            && (!work.isSaid || entry.text == work.text)
    }

    private func mustBeOpen(_ work: Work) throws(Complaint) {
        guard let task = work.subject.task.map({ change.workspace.tasks[$0] }), !task.isOpen else { return }
        throw Complaint(
            "'\(task.title)' is over", fix: "`vaws reopen` takes that back; time for it can be written with `vaws log`")
    }

    /// Nothing of this person was on between the beginning and now.
    private func mustBeFree() throws(Complaint) {
        let span = ClockRange(start: begin.minute, end: now.minute(from: begin.day))
        let workspace = change.workspace
        guard let entry = workspace.overlap(of: span, on: begin.day, by: change.person) else { return }
        let (other, place) = (workspace.time[entry], workspace.place(ofEntry: entry))
        let end = other.range?.end ?? 0
        let isPast = end + other.day.days(since: begin.day) * 1440 <= now.minute(from: begin.day)
        throw Complaint(
            "\(begin.clock) is before the end of \(other.range?.description ?? "") \(workspace.name(ofEntry: entry)) (\(place))",
            fix: isPast ? "write `--at \(ClockRange.clock(end))`, or mend that line" : "mend that line first")
    }

    private func begun(_ work: Work) -> String {
        let name = work.subject.client ?? "me"
        return "Started \(name)\(work.text.isEmpty ? "" : " '\(work.text)'") at \(begin.clock)"
    }
}

extension TimeChange {
    func work(_ what: String, text: String?, directory: String) throws(Complaint) -> Work {
        let subject = try WorkSubject(what, in: open, directory: directory)
        let title = subject.task.map { TimeLine.words(ofTitle: workspace.tasks[$0].title) }
        return Work(subject: subject, text: text ?? title ?? "", isSaid: text != nil)
    }

    /// The last that this person worked on, up to now.
    func lastWork(text: String?) throws(Complaint) -> Work {
        let time = workspace.time
        let own = time.indices.filter { isOwn(time[$0]) }
        let day = own.map { time[$0].day }.max()
        let latest = own.filter { time[$0].day == day }
        // Of each file the last line; of several files the one that ended last.
        let byFile = Dictionary(latest.map { (time[$0].location.file, $0) }) { max($0, $1) }
        let last =
            latest.last { time[$0].isRunning }
            ?? byFile.values.max { (time[$0].range?.end ?? -1, $0) < (time[$1].range?.end ?? -1, $1) }
        guard let last else {
            throw Complaint("there is no entry to go on with", fix: "write `vaws start CLIENT` or `vaws start TASK`")
        }
        let subject = WorkSubject(client: time[last].client, task: time[last].task)
        return Work(subject: subject, text: text ?? JournalBook(workspace).words(ofEntry: last), isSaid: text != nil)
    }

    private func isOwn(_ entry: TimeEntry) -> Bool {
        (person == nil || entry.person == person) && entry.comesOff == nil && entry.day <= now.day
    }
}
