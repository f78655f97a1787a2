public import Diagnostics
import Markdown
import Values

extension Task {
    /// The task of a file of its own, with the names of a task line's fields as keys.
    ///
    /// `title` is the first heading, where there is one; else the words of the file's name stand for it. What comes
    /// first is in `afterNames`.
    public static func read(_ head: FileHead, title: String?) -> (task: Task, findings: [Diagnostic]) {
        var reader = head.reader()
        let name = reader.read("title", .text) ?? title ?? head.dateInName.words
        let done = reader.read("done", .date)
        let cancelled = reader.read("cancelled", .date)
        var task = Task(location: head.start, client: head.client, title: name, state: .open)
        if let done { task.state = .done(done) } else if let cancelled { task.state = .cancelled(cancelled) }
        task.readDates(&reader)
        task.readWork(&reader)
        task.readNames(&reader)
        return (task, head.findings(of: reader))
    }

    private mutating func readDates(_ reader: inout MappingReader) {
        reader.read("due", .moment, into: &due)
        reader.read("start", .moment, into: &start)
        reader.read("on", .date, into: &plannedOn)
        reader.read("repeat", .recurrence, into: &repeats)
        reader.read("created", .date, into: &created)
    }

    private mutating func readWork(_ reader: inout MappingReader) {
        reader.read("status", .choice, into: &status)
        reader.read("since", .date, into: &since)
        reader.read("estimate", .duration, into: &estimate)
        reader.read("importance", .importance, into: &importance)
        reader.read("service", .name, into: &service)
        reader.read("project", .text, into: &project)
    }

    private mutating func readNames(_ reader: inout MappingReader) {
        reader.read("id", .name, into: &id)
        reader.read("after", .names, into: &afterNames)
        reader.read("re", .names, into: &about)
        reader.read("tags", .names, into: &tags)
        let person = reader.read("person", .name)
        reader.read("people", .names, into: &people)
        if let person { people.insert(person, at: 0) }
    }
}
