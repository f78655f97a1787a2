import Records

/// What the client asked for, as a command is told it: `defect: The name is spelt wrong`, `scope: A reel service:social`.
struct ReviewedRequest {
    let kind: Deliverable.Request.Kind
    let text: String
    let service: String?

    init(_ argument: String) throws(Complaint) {
        let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
        let word = parts.first?.trimmed.lowercased() ?? ""
        let kind = parts.count == 2 ? Deliverable.Request.Kind(rawValue: word) : nil
        let words = (kind == nil ? argument : parts[1]).split(separator: " ").map(String.init)
        let named = words.last { $0.hasPrefix("service:") && $0.count > 8 }
        let text = words.filter { $0 != named }.joined(separator: " ")
        if kind == nil, parts.count == 2, !word.contains(" ") {
            throw Complaint(
                "'\(word)' is no kind of request",
                fix: didYouMean(word, among: Deliverable.Request.Kind.allCases.map(\.rawValue))
                    ?? "write `defect:`, `refinement:` or `scope:` before the words", status: .usage)
        }
        guard !text.isEmpty else { throw Complaint("a request says nothing", fix: "write what they asked for") }
        self.kind = kind ?? .refinement
        self.text = text
        service = named.map { String($0.dropFirst(8)) }
    }

    /// As it stands below the line of the review.
    var line: String {
        let fields = [EntryLine.field(.type, kind.rawValue), service.map { EntryLine.field(.service, $0) }]
        return "- " + ([EntryLine.words(text, in: .deliverable)] + fields.compactMap(\.self)).joined(separator: " ")
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
