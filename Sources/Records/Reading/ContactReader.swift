import Diagnostics
import Markdown
import Values

/// Reads `growth/contacts.md`: who to keep in touch with, and below each, dated, when that was done.
struct ContactReader {
    let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource) {
        entries = EntryReader(source, kind: .contacts)
    }

    func read(_ reporter: inout Reporter) -> [Contact] {
        let bytes = source.document.file.bytes.span
        return entries.all(&reporter) { line, item, position, reporter throws(EntryReader.Unreadable) in
            let fields = entries.fields(line, position, &reporter)
            var contact = Contact(location: source.location(of: item), name: fields.line.text)
            if let id = fields.id(&reporter) { contact.id = id }
            contact.email =
                fields.one(.email, &reporter, of: "an e-mail address") { $0.contains("@") ? $0 : nil }
                ?? source.defaults.email
            contact.every = fields.recurrence(.every, &reporter) ?? source.defaults.every
            contact.longest =
                fields.one(.max, &reporter, of: "`30 days` or `2 months`, in quotes") { DayCount($0) }
                ?? source.defaults.longest
            contact.last = fields.date(.last, &reporter)
            contact.touches = touches(below: item, bytes, &reporter)
            return contact
        }
    }

    /// The dated items nested under a contact; what begins with no date is a note.
    private func touches(below item: ListItem, _ bytes: Bytes, _ reporter: inout Reporter) -> [Contact.Touch] {
        let nested = source.document.items.filter { $0.line > item.line && $0.line <= item.lastLine }
        return nested.compactMap { inner in
            reporter.line = inner.line
            var position = bytes.skippingBlanks(inner.content.lowerBound, inner.content.upperBound)
            let line = bytes.extracting(0..<inner.content.upperBound)
            guard let day = try? entries.leadingDay(line, &position, &reporter) else { return nil }
            return Contact.Touch(
                location: source.location(of: inner), day: day,
                text: position < inner.content.upperBound ? bytes.text(position..<inner.content.upperBound) : "")
        }
    }
}
