import Diagnostics
import Markdown
import Values

/// Reads the task-list items of one file.
struct TaskReader {
    let source: EntrySource
    private let scanner = LineScanner(keys: FieldKey.ofTasks, isTask: true)

    init(_ source: EntrySource) {
        self.source = source
    }

    /// The tasks in the order in which they stand; `parent` is an index of this list.
    ///
    /// Checks (`#check`) belong to the task around them; where the file is one task, those in no other are its own.
    func read(_ reporter: inout Reporter) -> (tasks: [Task], checks: [Task.Check]) {
        let bytes = source.document.file.bytes.span
        var (tasks, checks) = ([Task](), [Task.Check]())
        var taskOfItem: [Int: Int] = [:]
        for (index, item) in source.document.items.enumerated() where !item.isInQuote {
            reporter.line = item.line
            guard let line = TaskLine(bytes, item.content) else {
                reportMissingBox(item, &reporter)
                continue
            }
            guard var task = read(bytes, item, line, &reporter) else { continue }
            task.parent = source.ancestor(of: index, in: taskOfItem)
            if let check = Task.Check(task), task.parent != nil || source.kind == .task {
                if let parent = task.parent { tasks[parent].checks.append(check) } else { checks.append(check) }
                continue
            }
            taskOfItem[index] = tasks.count
            tasks.append(task)
        }
        return (tasks, checks)
    }

    /// In a file of tasks each item that is not inside another one is a task.
    private func reportMissingBox(_ item: ListItem, _ reporter: inout Reporter) {
        guard source.kind == .tasks, item.parent == nil, !item.content.isEmpty else { return }
        reporter.report(
            .unreadableEntry, "this item has no checkbox", at: item.content,
            fix: "begin it with `[ ]`; prose needs no `- `")
    }

    private func read(_ bytes: Bytes, _ item: ListItem, _ line: TaskLine, _ reporter: inout Reporter) -> Task? {
        if case .unknown(let mark) = line.mark {
            reporter.report(
                .unreadableEntry, "'[\(mark)]' is no checkbox", at: line.markRange,
                fix: "write `[ ]` open, `[/]` in progress, `[x]` done or `[-]` cancelled")
            return nil
        }
        let todo = TodoTxt.read(bytes, line.words)
        let words = (todo?.start ?? line.words.lowerBound)..<line.words.upperBound
        let fields = FieldReader(line: scanner.scan(bytes, words, isTodoTxt: todo != nil))
        fields.reportLine(to: &reporter)
        var task = Task(
            location: source.location(of: item), client: source.client, title: fields.line.text,
            state: state(line.mark, fields, todo, &reporter))
        reportSynonyms(fields, todo, of: task, &reporter)
        fillNames(&task, item, fields, &reporter)
        fillDates(&task, fields, todo, &reporter)
        fillWork(&task, fields, todo, &reporter)
        return task
    }

    /// One fact in two notations is a field that stands twice: `start:` and `t:`, `(A)` and `importance:`.
    private func reportSynonyms(
        _ fields: FieldReader, _ todo: TodoTxt?, of task: Task, _ reporter: inout Reporter
    ) {
        let pairs: [(FieldKey, FieldKey)] = [(.start, .t), (.repeat, .rec), (.importance, .pri)]
        for (ours, theirs) in pairs {
            guard let one = fields.line.field(ours), let other = fields.line.field(theirs) else { continue }
            let later = one.keyRange.lowerBound < other.keyRange.lowerBound ? other : one
            reporter.reportDuplicate(ours, at: later.keyRange)
        }
        if todo?.priority != nil, let field = fields.line.field(.importance) {
            reporter.reportDuplicate(.importance, at: field.keyRange)
        }
        if todo?.created(task) != nil, let field = fields.line.field(.created) {
            reporter.reportDuplicate(.created, at: field.keyRange)
        }
    }

    private func fillNames(
        _ task: inout Task, _ item: ListItem, _ fields: FieldReader, _ reporter: inout Reporter
    ) {
        task.section = source.headings(above: item)
        task.project = fields.text(.project) ?? source.defaults.project
        task.service = fields.text(.service) ?? source.defaults.service
        task.tags = source.defaults.tags + fields.line.tags
        task.people = fields.line.people.isEmpty ? source.people : fields.line.people.map(\.name)
        task.id = fields.id(&reporter)
        task.afterNames = fields.line.field(.after) == nil ? source.defaults.after : fields.list(.after)
        task.notation = fields.line.notation
        task.about = fields.list(.re)
    }

    private func fillDates(_ task: inout Task, _ fields: FieldReader, _ todo: TodoTxt?, _ reporter: inout Reporter) {
        let defaults = source.defaults
        task.due = fields.moment(.due, &reporter) ?? defaults.due
        task.start = fields.moment(.start, &reporter) ?? fields.moment(.t, &reporter) ?? defaults.start
        task.plannedOn = fields.date(.on, &reporter) ?? defaults.plannedOn
        task.since = fields.date(.since, &reporter) ?? defaults.since
        task.created =
            fields.date(.created, &reporter) ?? todo?.created(task) ?? defaults.created
    }

    private func fillWork(_ task: inout Task, _ fields: FieldReader, _ todo: TodoTxt?, _ reporter: inout Reporter) {
        let defaults = source.defaults
        task.estimate = estimate(fields, &reporter) ?? defaults.estimate
        task.repeats =
            fields.recurrence(.repeat, &reporter) ?? fields.todoTxtRecurrence(&reporter) ?? defaults.repeats
        task.status =
            fields.choice(.status, Task.Status.self, &reporter) ?? (task.isOpen ? defaults.status : nil)
        task.importance =
            importance(.importance, fields, &reporter) ?? importance(.pri, fields, &reporter) ?? todo?.priority
            ?? defaults.importance ?? .normal
        if let status = task.status, !task.isOpen, let field = fields.line.field(.status) {
            reporter.report(
                .statusContradictsCheckbox,
                "the checkbox says that this is over, 'status:\(status.rawValue)' that it is not",
                at: field.keyRange.lowerBound..<field.valueRange.upperBound,
                fix: "the checkbox counts; take `status:` away")
            task.status = nil
        }
    }

    private func estimate(_ fields: FieldReader, _ reporter: inout Reporter) -> Minutes? {
        guard let estimate = fields.minutes(.estimate, &reporter) else { return nil }
        if estimate >= .zero { return estimate }
        return fields.one(.estimate, &reporter, of: "a duration from 0m on") { _ in nil }
    }

    private func importance(_ key: FieldKey, _ fields: FieldReader, _ reporter: inout Reporter) -> Importance? {
        fields.one(key, &reporter, of: "`lowest`, `low`, `normal`, `medium`, `high` or `highest`") {
            key == .pri ? $0.utf8.first.flatMap(Importance.init(todoTxt:)) : Importance($0)
        }
    }

    private func state(
        _ mark: TaskLine.Mark, _ fields: FieldReader, _ todo: TodoTxt?, _ reporter: inout Reporter
    ) -> Task.State {
        let done = fields.date(.done, &reporter)
        let cancelled = fields.date(.cancelled, &reporter)
        switch mark {
        case .done: return .done(done ?? todo?.completed)
        case .cancelled: return .cancelled(cancelled)
        case .inProgress, .open, .unknown:
            if let field = fields.line.field(.done) ?? fields.line.field(.cancelled) {
                reporter.report(
                    .statusContradictsCheckbox, "the checkbox is open and '\(field.key.rawValue)' has a date",
                    at: field.keyRange, fix: "tick the box with `[x]`, or take the field away")
            }
            if case .inProgress = mark { return .inProgress }
            return .open
        }
    }
}

extension TodoTxt {
    fileprivate func created(_ task: Task) -> CalendarDate? {
        let isCancelled = if case .cancelled = task.state { true } else { false }
        return created(isOpen: task.isOpen, isCancelled: isCancelled)
    }
}
