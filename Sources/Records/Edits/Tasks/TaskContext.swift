public import Values

/// What a task has from its file, its front matter and the task around it, and would lose elsewhere.
public struct TaskContext: Hashable, Sendable {
    public var fields: [TaskField] = []
    public var people: [String] = []
    public var tags: [String] = []

    public init() {}

    public var isEmpty: Bool { fields.isEmpty && people.isEmpty && tags.isEmpty }

    /// What `old` says and `new`, the same task in another file, does not. `due` is what the old one was due by, also
    /// through the tasks around it.
    public init(of old: Task, due: Moment?, lostIn new: Task) {
        keep(.due, due?.description, new.due?.description)
        keep(.start, old.start?.description, new.start?.description)
        keep(.on, old.plannedOn?.description, new.plannedOn?.description)
        keep(.estimate, old.estimate?.description, new.estimate?.description)
        if old.importance != new.importance { fields.append(TaskField(.importance, old.importance.name)) }
        keep(.after, old.afterNames.joined(separator: ","), new.afterNames.joined(separator: ","))
        keep(.repeat, old.repeats?.description, new.repeats?.description)
        keep(.service, old.service, new.service)
        keep(.project, old.project, new.project)
        keep(.status, old.status?.rawValue, new.status?.rawValue)
        keep(.since, old.since?.description, new.since?.description)
        keep(.created, old.created?.description, new.created?.description)
        if old.people != new.people { people = old.people }
        tags = old.tags.filter { !new.tags.contains($0) }
    }

    private mutating func keep(_ key: FieldKey, _ old: String?, _ new: String?) {
        if let old, !old.isEmpty, old != new { fields.append(TaskField(key, old)) }
    }
}

extension TaskLineText {
    mutating func apply(_ context: TaskContext) {
        for field in context.fields { apply(field) }
        let words = context.people.map { "@\($0)" } + context.tags.map { "#\($0)" }
        if !words.isEmpty { insert(words.map { " \($0)" }.joined(), at: endOfOurs) }
    }
}
