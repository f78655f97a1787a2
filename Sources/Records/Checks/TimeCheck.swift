import Diagnostics
import Values

/// What is wrong across the entries of a log: minutes logged twice by one person, two open timers, days to come.
struct TimeCheck {
    let workspace: Workspace

    func diagnostics() -> [Diagnostic] {
        overlaps() + openTimers() + future()
    }

    /// One person cannot work twice at once: within a client it is logged double, across clients it is sold twice.
    private func overlaps() -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var last: Stretch?
        for stretch in stretches().sorted() {
            if let open = last, open.person == stretch.person, stretch.start < open.end {
                diagnostics.append(overlap(stretch, open))
            }
            if last.map({ $0.person != stretch.person || $0.end < stretch.end }) ?? true { last = stretch }
        }
        return diagnostics
    }

    /// A range in minutes since 1970 on the workspace's clock.
    private struct Stretch: Comparable {
        /// The person's number in the order in which they first appear.
        let person: Int
        let start: Int
        let end: Int
        let entry: Int

        static func < (left: Stretch, right: Stretch) -> Bool {
            (left.person, left.start, left.end, left.entry) < (right.person, right.start, right.end, right.entry)
        }
    }

    /// The ranges of the log that have an end.
    private func stretches() -> [Stretch] {
        var numbers: [String: Int] = [:]
        // One entry after another is of the same person.
        var last = (name: "", number: -1)
        return workspace.time.indices.compactMap { index in
            guard let range = workspace.time[index].range, let end = range.end, end > range.start else { return nil }
            let name = workspace.time[index].person ?? ""
            if last.number < 0 || last.name != name {
                let number = numbers[name] ?? numbers.count
                numbers[name] = number
                last = (name, number)
            }
            let midnight = Int(workspace.time[index].day.dayNumber) * 1440
            return Stretch(person: last.number, start: midnight + range.start, end: midnight + end, entry: index)
        }
    }

    private func overlap(_ one: Stretch, _ two: Stretch) -> Diagnostic {
        let later = max(one.entry, two.entry)
        let earlier = min(one.entry, two.entry)
        let (entry, other) = (workspace.time[later], workspace.time[earlier])
        let minutes = Minutes(min(one.end, two.end) - max(one.start, two.start))
        let note = Diagnostic.Note(
            "the other entry: \(other.range?.description ?? "") '\(other.text)'", at: SourceSpan(other.location))
        let who = entry.person.map { "@\($0)" } ?? "you"
        guard entry.client == other.client else {
            return Diagnostic(
                .soldTwice,
                "\(minutes) are logged for '\(entry.client ?? "me")' and for '\(other.client ?? "me")' at the same time by \(who)",
                at: SourceSpan(entry.location), fix: "shorten one of the two, or name another person with `@`",
                notes: [note])
        }
        return Diagnostic(
            .overlappingTime, "\(minutes) of this entry are logged twice by \(who)", at: SourceSpan(entry.location),
            fix: "shorten one of the two", notes: [note])
    }

    private func openTimers() -> [Diagnostic] {
        var first: [String: TimeEntry] = [:]
        var diagnostics: [Diagnostic] = []
        for entry in workspace.time where entry.isRunning {
            let person = entry.person ?? ""
            guard let other = first[person] else {
                first[person] = entry
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .twoOpenTimers,
                    "a second timer is running: this one since \(ClockRange.clock(entry.range?.start ?? 0))",
                    at: SourceSpan(entry.location), fix: "write its end in place of `?`",
                    notes: [.init("the first is running here", at: SourceSpan(other.location))]))
        }
        return diagnostics
    }

    private func future() -> [Diagnostic] {
        workspace.time.filter { $0.day > workspace.today }.map { entry in
            Diagnostic(
                .futureEntry, "\(entry.day) is in the future: today is \(workspace.today)",
                at: SourceSpan(entry.location),
                fix: "log what was worked; what is to come is a task with `on:\(entry.day)` or a meeting")
        }
    }
}
