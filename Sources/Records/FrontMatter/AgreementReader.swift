public import Diagnostics
import Markdown
public import Values

extension Agreement {
    /// The agreement of a file; its id is the file's name. Nil where it is no client's, which is told.
    ///
    /// `currency` is the client's, else the business's: the one of amounts where the agreement names none; nil takes any.
    /// Without a `from` that can be read, which is told, it begins when it was signed, else before all.
    public static func read(_ head: FileHead, currency: Currency?) -> (agreement: Agreement?, findings: [Diagnostic]) {
        var reader = head.reader()
        let own = reader.read("currency", .currency)
        let title = reader.read("title", .text)
        let signed = reader.read("signed", .date)
        let from = reader.require("from", .date.like("2026-01-01"))
        let client = head.client ?? reader.require("client", .name.like("acme"))
        let begin = from ?? signed ?? CalendarDate(dayNumber: 0)
        var agreement = Agreement(
            id: head.name, client: client ?? "", location: head.start, title: title ?? head.name, from: begin)
        agreement.signed = signed
        reader.read("signed-by", .text, into: &agreement.signedBy)
        reader.read("hash", .hash, into: &agreement.hash)
        agreement.readScope(&reader)
        agreement.terms.currency = own
        agreement.terms.read(&reader, currency: own ?? currency)
        agreement.reportReversed(&reader)
        agreement.reportEndless(&reader)
        return (client == nil ? nil : agreement, head.findings(of: reader))
    }

    private mutating func readScope(_ reader: inout MappingReader) {
        reader.read("until", .date, into: &until)
        reader.read("amends", .name, into: &amends)
        reader.read("project", .text, into: &project)
    }

    /// What has no first term has nothing to renew; an amendment may take the term from what it amends.
    private func reportEndless(_ reader: inout MappingReader) {
        guard amends == nil, until == nil, case .every? = terms.renews, reader.entry("until") == nil,
            let span = reader.entry("renews")?.keySpan
        else { return }
        reader.report(
            .invalidValue, "`renews` says nothing where no `until` says when the first term ends", at: span,
            fix: "write `until:`, or leave `renews` out")
    }

    private mutating func reportReversed(_ reader: inout MappingReader) {
        guard let until, until < from, let span = reader.entry("until")?.value.span else { return }
        reader.report(
            .invalidValue, "the agreement ends on \(until), before it begins on \(from)", at: span,
            fix: "write the later day behind `until`")
        self.until = nil
    }
}
