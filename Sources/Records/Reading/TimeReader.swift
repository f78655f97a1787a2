import Diagnostics
import Markdown
import Values

/// Reads the entries of a time log.
struct TimeReader {
    let entries: EntryReader
    let tasks: TaskIndex
    let zone: Zone
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource, tasks: TaskIndex, zone: Zone) {
        entries = EntryReader(source, kind: .time)
        self.tasks = tasks
        self.zone = zone
    }

    /// The entries in the order in which they stand; `comesOff` is an index of this list.
    func read(_ reporter: inout Reporter) -> [TimeEntry] {
        var log: [TimeEntry] = []
        // What comes off an entry that could not be read is not told as well.
        var isLost = false
        log.reserveCapacity(source.document.items.count)
        entries.forEachEntry(&reporter) { bytes, item, position, reporter in
            do throws(EntryReader.Unreadable) {
                log.append(try read(bytes, item, &position, below: log, isLost: isLost, &reporter))
                isLost = false
            } catch {
                // It was told.
                isLost = true
            }
        }
        return log
    }

    private func read(
        _ bytes: Bytes, _ item: ListItem, _ position: inout Int, below log: [TimeEntry], isLost: Bool,
        _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> TimeEntry {
        let start = position
        let own = try entries.leadingDay(bytes, &position, &reporter)
        let amount = try TimeAmount.read(bytes, &position, &reporter)
        let amountRange = start..<position
        reportSecondDuration(bytes, position, behind: amount, &reporter)
        let fields = entries.fields(bytes, position, &reporter)
        let day = try entries.day(own, item, &reporter)
        var entry = TimeEntry(
            location: source.location(of: item), client: nil, day: day, minutes: amount.minutes(on: day, in: zone),
            text: fields.line.text)
        entry.range = amount.range
        entry.tags = source.defaults.tags + fields.line.tags
        if isLost, entry.minutes < .zero, log.last?.day != day { throw EntryReader.Unreadable() }
        if entry.minutes < .zero { entry.comesOff = try deducted(entry, below: log, at: amountRange, &reporter) }
        let above = entry.comesOff.map { log[$0] }
        entry.task = task(fields, item, &reporter) ?? above?.task
        try fillClient(&entry, fields, item, above: above, &reporter)
        fillTerms(&entry, fields, item, above: above, &reporter)
        return entry
    }

    /// The entry above from which a negative duration comes off: it holds that much, and its day is the same.
    private func deducted(
        _ entry: TimeEntry, below log: [TimeEntry], at range: Range<Int>, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> Int {
        let index = log.lastIndex { $0.comesOff == nil }
        guard let index, log[index].day == entry.day else {
            reporter.report(
                .negativeExceedsEntry,
                "there is no entry above on \(entry.day) from which \(entry.minutes) could come off",
                at: range, fix: "write it below the entry that it shortens")
            throw EntryReader.Unreadable()
        }
        let left = log[index...].reduce(Minutes.zero) { $0 + $1.minutes }
        guard left + entry.minutes >= .zero else {
            reporter.report(
                .negativeExceedsEntry, "\(entry.minutes) is more than the entry above holds: \(left)", at: range,
                fix: "write at most `\(-left)`")
            throw EntryReader.Unreadable()
        }
        return index
    }

    /// `2h 15m text` is two hours, as klog has it, and the minutes behind the blank would be lost without a word.
    private func reportSecondDuration(
        _ bytes: Bytes, _ position: Int, behind amount: TimeAmount, _ reporter: inout Reporter
    ) {
        var end = position
        guard case .duration(let first) = amount, let second = try? Minutes.read(bytes, at: &end), first.count % 60 == 0
        else { return }
        reporter.report(
            .looksLikeEntry, "'\(bytes.text(position..<end))' is read as a word, not as time", at: position..<end,
            fix: "write `\(first + second)` without a blank, if it belongs to it")
    }

    private func task(_ fields: FieldReader, _ item: ListItem, _ reporter: inout Reporter) -> Int? {
        guard let field = fields.line.field(.task) else { return defaultTask }
        let client = fields.text(.client) ?? source.client ?? source.facts(above: item)?.client
        if let index = tasks.index(of: field.value, from: client) ?? tasks.index(of: field.value, from: nil),
            client == nil || tasks.tasks[index].client == client || field.value.contains("/")
        {
            return index
        }
        reporter.reportUnknown(.unknownTask, "task", field, among: tasks.names(from: client))
        return nil
    }
}

extension TimeReader {
    private var defaultTask: Int? {
        source.defaults.task.flatMap { tasks.index(of: $0, from: source.client) }
    }

    /// The line's own word first, then its task's, the headings', the file's.
    private func fillClient(
        _ entry: inout TimeEntry, _ fields: FieldReader, _ item: ListItem, above: TimeEntry?,
        _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) {
        if let field = fields.line.field(.client) {
            entry.client = try entries.known(client: field, &reporter)
        } else if source.client != nil {
            entry.client = source.client
        } else if let task = entry.task, above == nil {
            entry.client = tasks.tasks[task].client
            // The word says the same once more.
            if let (client, rest) = source.names.clientAtStart(of: entry.text), client == entry.client {
                entry.text = rest
            }
        } else if let (client, rest) = source.names.clientAtStart(of: entry.text) {
            (entry.client, entry.text) = (client, rest)
        } else {
            entry.client = source.facts(above: item)?.client ?? above?.client
            guard entry.client != nil || source.isOwn else {
                throw entries.reportNoClient(fields.line.text, item, &reporter)
            }
        }
    }

    private func fillTerms(
        _ entry: inout TimeEntry, _ fields: FieldReader, _ item: ListItem, above: TimeEntry?,
        _ reporter: inout Reporter
    ) {
        let (project, service) = entry.task.map { (tasks.tasks[$0].project, tasks.tasks[$0].service) } ?? (nil, nil)
        if let field = fields.line.field(.service), !source.names.services.contains(field.value) {
            reporter.reportUnknown(.unknownService, "service", field, among: source.names.services.sorted())
        }
        entry.project = fields.text(.project) ?? project ?? above?.project ?? source.defaults.project
        entry.service =
            fields.text(.service) ?? service ?? above?.service ?? source.service(above: item)
            ?? source.defaults.service
        if entry.service == nil, let client = entry.client {
            entry.service =
                source.names.defaultService[client] ?? source.names.onlyService(of: client, on: entry.day)
        }
        entry.agreement = fields.text(.agreement) ?? above?.agreement ?? source.defaults.agreement
        entry.person = entries.person(fields, client: entry.client, &reporter)
        entry.rate = fields.rate(.rate, &reporter) ?? above?.rate ?? source.defaults.rate
        entry.isBillable =
            fields.flag(.billable, &reporter) ?? above?.isBillable ?? source.defaults.isBillable ?? true
    }
}
