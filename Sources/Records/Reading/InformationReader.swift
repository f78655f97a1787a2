import Diagnostics
import Values

/// Reads what is asked of a client: `VAT number @dana asked:2026-11-20 due:2026-11-27`.
struct InformationReader {
    private let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource) {
        entries = EntryReader(source, kind: .information)
    }

    func items(_ reporter: inout Reporter) -> [InformationItem] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var asked = InformationItem(location: source.location(of: item), client: client, text: fields.line.text)
            asked.id = fields.text(.id)
            asked.people = entries.people(fields, client: client, &reporter)
            asked.asked = fields.date(.asked, &reporter) ?? source.defaults.asked
            asked.due = fields.date(.due, &reporter) ?? source.defaults.due?.date
            asked.received = fields.date(.received, &reporter)
            return asked
        }
    }
}
