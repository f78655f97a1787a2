import Diagnostics
import Markdown
import Values

/// Reads `me/skills.md`: what somebody can do and how well, and below each skill its courses.
struct SkillReader {
    let entries: EntryReader
    private let scanner = LineScanner(keys: [.cost, .finished, .type], isTask: false)
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource) {
        entries = EntryReader(source, kind: .skills)
    }

    func read(_ reporter: inout Reporter) -> [Skill] {
        let bytes = source.document.file.bytes.span
        return entries.all(&reporter) { line, item, position, reporter throws(EntryReader.Unreadable) in
            let fields = entries.fields(line, position, &reporter)
            var skill = Skill(location: source.location(of: item), name: fields.line.text)
            if let id = fields.id(&reporter) { skill.id = id }
            skill.level = fields.text(.level) ?? source.defaults.level
            skill.target = fields.text(.target) ?? source.defaults.target
            skill.measure = fields.text(.measure) ?? source.defaults.measure
            skill.evidence = fields.text(.evidence) ?? source.defaults.evidence
            skill.cost = fields.money(.cost, in: currency, &reporter)
            skill.by = fields.date(.by, &reporter) ?? source.defaults.by
            skill.courses = courses(below: item, bytes, &reporter)
            return skill
        }
    }

    private var currency: Currency { source.defaults.currency ?? source.names.currency }

    /// The nested items with a day, a cost or an end; any other is a note.
    private func courses(below item: ListItem, _ bytes: Bytes, _ reporter: inout Reporter) -> [Skill.Course] {
        let nested = source.document.items.filter { $0.line > item.line && $0.line <= item.lastLine }
        return nested.compactMap { inner in
            reporter.line = inner.line
            var position = bytes.skippingBlanks(inner.content.lowerBound, inner.content.upperBound)
            let line = bytes.extracting(0..<inner.content.upperBound)
            let day: CalendarDate?
            do { day = try entries.leadingDay(line, &position, &reporter) } catch { return nil }
            let fields = FieldReader(line: scanner.scan(line, min(position, line.count)..<line.count))
            fields.reportLine(to: &reporter)
            var course = Skill.Course(location: source.location(of: inner), text: fields.line.text)
            course.day = day
            course.finished = fields.date(.finished, &reporter)
            course.cost = fields.money(.cost, in: currency, &reporter)
            let isCourse = day != nil || course.finished != nil || course.cost != nil || fields.text(.type) == "course"
            return isCourse ? course : nil
        }
    }
}
