public import Diagnostics
import Markdown
public import Values

extension Proposal {
    /// The proposal of a file: its terms are read as an agreement's. Nil where it is no client's, which is told.
    ///
    /// `currency` is the client's, else the business's: the one of amounts where the proposal names none.
    public static func read(_ head: FileHead, currency: Currency?) -> (proposal: Proposal?, findings: [Diagnostic]) {
        var reader = head.reader()
        let own = reader.read("currency", .currency)
        let title = reader.read("title", .text)
        let client = head.client ?? reader.require("client", .name.like("acme"))
        var proposal = Proposal(id: head.name, client: client ?? "", location: head.start, title: title ?? head.name)
        reader.read("from", .date, into: &proposal.from)
        reader.read("until", .date, into: &proposal.until)
        reader.read("amends", .name, into: &proposal.amends)
        reader.read("project", .text, into: &proposal.project)
        proposal.terms.currency = own
        proposal.terms.read(&reader, currency: own ?? currency)
        proposal.readOffer(&reader)
        return (client == nil ? nil : proposal, head.findings(of: reader))
    }

    private mutating func readOffer(_ reader: inout MappingReader) {
        reader.read("estimate", .list(of: .estimateRow), into: &estimate)
        reader.read("valid-until", .date, into: &validUntil)
        reader.read("sent", .date, into: &sent)
        reader.read("accepted", .date, into: &accepted)
        reader.read("declined", .date, into: &declined)
        reader.read("reason", .text, into: &reason)
        guard accepted != nil, declined != nil, let span = reader.entry("declined")?.keySpan else { return }
        reader.report(
            .invalidValue, "a proposal is accepted or declined, not both", at: span, fix: "take one of the two away")
    }
}

extension ValueType where Value == EstimateRow {
    /// `{service: writing, quantity: 20h}`, with `text:` where the service's name does not say it.
    fileprivate static var estimateRow: Self {
        .mapping("a part of an estimate", example: "{service: writing, quantity: 20h}") { reader in
            let service = reader.require("service", .name)
            let quantity = reader.require("quantity", .estimateQuantity)
            let text = reader.read("text", .text)
            guard let service, let quantity else { return nil }
            return EstimateRow(service: service, quantity: quantity, text: text)
        }
    }
}

extension ValueType where Value == EstimateRow.Quantity {
    fileprivate static var estimateQuantity: Self {
        .scalar("a duration or a number of pieces", example: "20h") { EstimateRow.Quantity($0) }
    }
}
