import Diagnostics
import Values

/// What is wrong across tasks: names that nobody has, equal ids, chains of `after` that come back to their start.
struct TaskCheck {
    let names: KnownNames

    /// Finds what `after:` names, and tells what it does not find.
    func resolve(_ tasks: inout [Task], _ index: TaskIndex, files: [SourceFile]) -> [Diagnostic] {
        var diagnostics = duplicates(tasks)
        for position in tasks.indices {
            let task = tasks[position]
            for name in task.afterNames {
                if let other = index.index(of: name, from: task.client) {
                    tasks[position].after.append(other)
                } else {
                    diagnostics.append(unknown(name, task, index, files))
                }
            }
            diagnostics += unknownNames(task, files)
        }
        return diagnostics + cycles(tasks)
    }

    private func duplicates(_ tasks: [Task]) -> [Diagnostic] {
        var first: [String: Int] = [:]
        var diagnostics: [Diagnostic] = []
        for (position, task) in tasks.enumerated() {
            guard let id = task.id else { continue }
            let name = "\(task.client ?? "")/\(id)"
            guard let other = first[name] else {
                first[name] = position
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .duplicateID, "two tasks\(task.client.map { " of '\($0)'" } ?? "") have the id '\(id)'",
                    at: SourceSpan(task.location), fix: "give this one another id",
                    notes: [.init("the first is here", at: SourceSpan(tasks[other].location))]))
        }
        return diagnostics
    }

    private func unknown(_ name: String, _ task: Task, _ index: TaskIndex, _ files: [SourceFile]) -> Diagnostic {
        let nearest = nearest(to: name, among: index.names(from: task.client))
        return Diagnostic(
            .unknownTask, "'after' names '\(name)', and there is no such task",
            at: LineSearch.find(name, task.location, files) ?? LineSearch.first(name, in: task.location, files),
            fix: nearest.map { "did you mean `\($0)`?" } ?? "give the task that comes first `id:\(name)`")
    }

    private func unknownNames(_ task: Task, _ files: [SourceFile]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        // A service that the front matter gives is told there.
        if let service = task.service, !names.services.contains(service),
            let span = LineSearch.find(service, task.location, files)
        {
            diagnostics.append(.unknown(.unknownService, "service", service, at: span, among: names.services))
        }
        for person in task.people where !names.people.contains(person) && !names.isContact(person, of: task.client) {
            diagnostics.append(
                .unknownPerson(
                    person, at: LineSearch.span(of: "@" + person, task.location, files), client: task.client, names,
                    orElse: "name them under `people:` in vaws.yaml or under `contacts:` of the client"))
        }
        return diagnostics
    }

    /// One finding for each chain that comes back, at the member that stands first, with the others as notes.
    private func cycles(_ tasks: [Task]) -> [Diagnostic] {
        DependencyCycles.find(tasks.map(\.after)).map { members in
            let names = members.map { "'\(tasks[$0].id ?? tasks[$0].title)'" }
            return Diagnostic(
                .dependencyCycle, "these tasks wait for each other: \(names.joined(separator: ", "))",
                at: SourceSpan(tasks[members[0]].location), fix: "take one `after:` away",
                notes: members.dropFirst().map { .init("'\(tasks[$0].title)'", at: SourceSpan(tasks[$0].location)) })
        }
    }
}
