import Diagnostics

/// Whether each sealed document of a series names the seal of the sealed one before it in `previous`.
///
/// Documents without a seal were written by hand, and voids are written for numbers of any day: they stand in no chain.
struct DocumentChain {
    private let series: NumberSeries
    private let workspace: Workspace

    init(_ series: NumberSeries, _ workspace: Workspace) {
        (self.series, self.workspace) = (series, workspace)
    }

    private struct Link {
        let place: NumberPlace
        let document: IssuedDocument
    }

    var findings: [Diagnostic] {
        let links = series.members.map { Link(place: $0.place, document: workspace.documents[$0.document]) }
            .filter(\.document.isInChain)
        var (findings, followed): ([Diagnostic], [String: IssuedDocument]) = ([], [:])
        var (before, current): ([Link], [Link]) = ([], [])
        for link in links {
            if let place = current.first?.place, place != link.place { (before, current) = (current, []) }
            current.append(link)
            if let finding = finding(link.document, after: before, followed) { findings.append(finding) }
            if let previous = link.document.previous, followed[previous] == nil { followed[previous] = link.document }
        }
        return findings
    }

    /// `followed` are the documents by the seal that they name as the one before them.
    private func finding(
        _ document: IssuedDocument, after before: [Link], _ followed: [String: IssuedDocument]
    ) -> Diagnostic? {
        if let other = document.previous.flatMap({ followed[$0] }) { return fork(document, other) }
        guard !before.contains(where: { $0.document.seal == document.previous }) else { return nil }
        guard let last = before.last?.document else {
            return document.previous == nil ? nil : broken(document, "no document before '\(document.number)' is here")
        }
        let name = "'\(last.number)', the number before it"
        return broken(
            document,
            document.previous == nil ? "'\(document.number)' does not name \(name)" : "this is not the seal of \(name)")
    }

    private func broken(_ document: IssuedDocument, _ message: String) -> Diagnostic {
        Diagnostic(
            .chainBroken, message, at: span(of: document),
            fix: "put back the document before it as it was sent; `vaws verify` shows what git knows of it")
    }

    private func fork(_ document: IssuedDocument, _ other: IssuedDocument) -> Diagnostic {
        Diagnostic(
            .chainForks, "'\(document.number)' and '\(other.number)' both follow the same document",
            at: span(of: document),
            fix: "issue the one that was not sent again, under the next number",
            notes: [.init("the other is here", at: span(of: other))])
    }

    private func span(of document: IssuedDocument) -> SourceSpan {
        document.previous.map { LineSearch.first($0, in: document.location, workspace.files) }
            ?? SourceSpan(document.location)
    }
}

extension IssuedDocument {
    var isInChain: Bool { seal != nil && !isVoid }
}
