import Diagnostics
import Markdown
import Values

/// Reads defects.
struct QualityReader {
    let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource) {
        entries = EntryReader(source, kind: .defects)
    }

    func defects(_ reporter: inout Reporter) -> [Defect] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let own = try entries.leadingDay(bytes, &position, &reporter)
            let day = try entries.day(own, item, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var defect = Defect(
                location: source.location(of: item), client: client, day: day, text: fields.line.text)
            defect.severity = fields.choice(.severity, Defect.Severity.self, &reporter)
            defect.foundBy = fields.one(.found, &reporter, of: "`self`, `client` or a person such as `@kim`") {
                Defect.Finder($0)
            }
            defect.task = fields.text(.task) ?? source.defaults.task
            defect.cause = fields.text(.cause)
            defect.fixed = fields.date(.fixed, &reporter)
            defect.id = fields.id(&reporter)
            defect.about = fields.line.field(.re) == nil ? source.defaults.about : fields.list(.re)
            return defect
        }
    }
}

extension Defect.Finder {
    fileprivate init?(_ text: String) {
        switch text {
        case "self": self = .own
        case "client": self = .client
        default:
            guard text.hasPrefix("@"), text.count > 1 else { return nil }
            self = .person(String(text.dropFirst()))
        }
    }
}
