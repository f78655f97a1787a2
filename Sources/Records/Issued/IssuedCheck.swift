public import Diagnostics
import Values

/// Whether issued documents are as they were issued: seals, chain, gaps, forks, and numbers in the order of their days.
///
/// Nothing here is needed to read or plan, and every issued file is hashed; so only `check`, `sync` and `verify` ask.
public struct IssuedCheck: Sendable {
    private let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// In file order.
    public func diagnostics() -> [Diagnostic] {
        let series = NumberSeries.all(of: workspace)
        let sealed = workspace.documents.filter { $0.seal != nil && !workspace.conflicted.contains($0.location.file) }
        let seals = sealed.parallelMap(chunk: 16, sealFinding).compactMap { $0 }
        return (seals + series.flatMap { gaps(in: $0) + disorder(in: $0) + DocumentChain($0, workspace).findings })
            .inFileOrder()
    }

    private func sealFinding(_ document: IssuedDocument) -> Diagnostic? {
        guard let seal = document.seal, workspace.seal(of: document) != seal else { return nil }
        return Diagnostic(
            .sealBroken, "'\(document.number)' is not as it was issued: its text does not make this seal",
            at: LineSearch.first(seal, in: document.location, workspace.files),
            fix: "put back what was sent: `vaws verify` names the commit that changed it, where git knows it")
    }

    private func gaps(in series: NumberSeries) -> [Diagnostic] {
        NumberGaps(series).gaps.map { gap in
            let (first, last) = (series.pattern.number(at: gap.first), series.pattern.number(at: gap.last))
            let after = series.pattern.number(at: gap.after)
            return Diagnostic(
                .numberGap, first == last ? "gap \(first)" : "gap \(first) to \(last)",
                at: span(of: gap.after, in: series),
                fix: "put the document back before '\(after)', or say why it is missing: "
                    + "`vaws invoice void \(first) --reason …`")
        }
    }

    /// The number of the document there; the file's beginning where the document could not be read.
    private func span(of place: NumberPlace, in series: NumberSeries) -> SourceSpan? {
        let number = series.pattern.number(at: place)
        guard let member = series.members.first(where: { $0.place == place }) else {
            return workspace.files.first { IssuedFileName.number(of: $0.path) == number }
                .map { SourceSpan(Location(file: $0.id, line: 1, column: 1)) }
        }
        return LineSearch.first(number, in: workspace.documents[member.document].location, workspace.files)
    }

    /// Documents dated before one with a smaller number (T52).
    private func disorder(in series: NumberSeries) -> [Diagnostic] {
        var latest: IssuedDocument?
        var findings: [Diagnostic] = []
        for member in series.members {
            let document = workspace.documents[member.document]
            guard !document.isVoid else { continue }
            if let latest, document.issued < latest.issued {
                findings.append(outOfOrder(document, after: latest))
            } else {
                latest = document
            }
        }
        return findings
    }

    private func outOfOrder(_ document: IssuedDocument, after other: IssuedDocument) -> Diagnostic {
        Diagnostic(
            .numberOrder,
            "number order and date order differ: '\(document.number)' is of \(document.issued), "
                + "'\(other.number)' of \(other.issued)",
            at: LineSearch.first(document.issued.description, in: document.location, workspace.files),
            fix: "if it was sent so, leave it and keep a note why",
            notes: [
                .init(
                    "the earlier number is here",
                    at: LineSearch.first(
                        other.issued.description, in: other.location, workspace.files))
            ])
    }
}

extension Workspace {
    /// The seal that the file of a document should bear.
    public func seal(of document: IssuedDocument) -> String {
        SealedText.digest(of: files[Int(document.location.file.index)].bytes)
    }
}
