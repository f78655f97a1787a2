import Diagnostics

/// The documents whose numbers follow one pattern, in the order of their numbers.
public struct NumberSeries: Sendable {
    /// A document at its number; a void stands here only for a number that no document bears.
    public struct Member: Sendable {
        public let place: NumberPlace
        /// The index in `Workspace.documents`.
        public let document: Int
    }

    public let pattern: NumberPattern
    /// By number, then in file order.
    public let members: [Member]
    /// Numbers that a file's name bears in `invoices/`, also where the file itself could not be read; in order.
    public let named: [NumberPlace]
    /// The number to begin with when moving in.
    public let next: NumberPlace?

    /// The series of the workspace: that of invoices first. Two kinds with one pattern are one series.
    public static func all(of workspace: Workspace) -> [NumberSeries] {
        let notes = workspace.business.numbering.isOne ? nil : creditNotes(of: workspace)
        return [invoices(of: workspace), notes].compactMap { $0 }
    }

    /// The series in which a document that is not issued yet gets its number; nil where the pattern cannot be read.
    public static func series(of document: IssuedDocument, in workspace: Workspace) -> NumberSeries? {
        document.isCreditNote && !workspace.business.numbering.isOne
            ? creditNotes(of: workspace) : invoices(of: workspace)
    }

    private static func invoices(of workspace: Workspace) -> NumberSeries? {
        let numbering = workspace.business.numbering
        let next = [numbering.nextInvoice] + (numbering.isOne ? [numbering.nextCreditNote] : [])
        return NumberSeries(numbering.invoice, next: next, workspace) { numbering.isOne || !$0.isCreditNote }
    }

    private static func creditNotes(of workspace: Workspace) -> NumberSeries? {
        let numbering = workspace.business.numbering
        return NumberSeries(numbering.creditNote, next: [numbering.nextCreditNote], workspace) { $0.isCreditNote }
    }

    /// Nil where the pattern cannot be read, which has been told.
    private init?(
        _ pattern: String, next: [String?], _ workspace: Workspace, _ belongs: (IssuedDocument) -> Bool
    ) {
        guard let pattern = try? NumberPattern(pattern) else { return nil }
        let borne = workspace.documentNumbers
        self.pattern = pattern
        members = workspace.documents.indices.compactMap { index in
            let document = workspace.documents[index]
            let isOwn = document.isVoid ? !borne.contains(document.voidedNumber) : belongs(document)
            guard isOwn, let place = pattern.place(of: document.voidedNumber) else { return nil }
            return Member(place: place, document: index)
        }.sorted { ($0.place, $0.document) < ($1.place, $1.document) }
        let names = pattern.inFileNames
        named = workspace.files.compactMap { file in
            IssuedFileName.number(of: file.path).flatMap(names.place)
        }.sorted()
        self.next = next.compactMap { $0.flatMap(pattern.place) }.max()
    }

    /// Every number that a document or a file's name bears, each once, in order.
    public var places: [NumberPlace] {
        Set(members.map(\.place) + named).sorted()
    }
}

/// The number in the name of a file of `invoices/`: `invoices/2026-0042.md` is that of 2026-0042.
public enum IssuedFileName {
    /// Nil for a file elsewhere.
    public static func number(of path: String) -> String? {
        let names = path.split(separator: "/")
        guard names.count > 1, names[names.count - 2] == "invoices", let name = names.last, name.hasSuffix(".md") else {
            return nil
        }
        return String(name.dropLast(3))
    }

    /// The file's name for a number, without its ending: `2026/0042` is `2026-0042`.
    public static func name(of number: String) -> String { number.replacing("/", with: "-") }
}

extension IssuedDocument {
    /// Its own number; of a void that of what it voids.
    var voidedNumber: String {
        if case .void(let number, _) = kind { number } else { number }
    }
}
