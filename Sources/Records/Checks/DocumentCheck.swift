import Diagnostics

/// What issued documents name that nothing bears, and documents with one number.
struct DocumentCheck {
    let workspace: Workspace
    /// With the names that services had before.
    let services: Set<String>

    func diagnostics() -> [Diagnostic] {
        let clients = Set(workspace.clients.map(\.id))
        let numbers = workspace.documentNumbers
        return duplicates()
            + workspace.documents.flatMap { document in
                unknownClient(document, among: clients) + unknownServices(document)
                    + unknownDocument(document, among: numbers)
            }
    }

    private func duplicates() -> [Diagnostic] {
        var first: [String: IssuedDocument] = [:]
        return workspace.documents.filter { !$0.isVoid }.compactMap { document in
            guard let other = first[document.number] else {
                first[document.number] = document
                return nil
            }
            return Diagnostic(
                .duplicateID, "two documents bear the number '\(document.number)'", at: SourceSpan(document.location),
                fix: "issue the one that was not sent under a new number",
                notes: [.init("the first is here", at: SourceSpan(other.location))])
        }
    }

    private func unknownClient(_ document: IssuedDocument, among clients: Set<String>) -> [Diagnostic] {
        guard !document.client.isEmpty, !clients.contains(document.client) else { return [] }
        return [unknown(.unknownClient, "client", document.client, in: document, among: clients)]
    }

    /// Rows of time name a service of the log: under a name that nothing bears the same hours would be billed again.
    private func unknownServices(_ document: IssuedDocument) -> [Diagnostic] {
        let named = document.settles.compactMap { row -> String? in
            guard case .time(let service, _, _, _, _) = row, !services.contains(service) else { return nil }
            return service
        }
        return Set(named).sorted().map { unknown(.unknownService, "service", $0, in: document, among: services) }
    }

    private func unknownDocument(_ document: IssuedDocument, among numbers: Set<String>) -> [Diagnostic] {
        guard let about = document.refersTo, !numbers.contains(about), !document.isVoid || !workspace.isSpoiled(about)
        else {
            return []
        }
        return [unknown(.unknownInvoice, "invoice", about, in: document, among: numbers)]
    }

    private func unknown(
        _ id: DiagnosticID, _ what: String, _ name: String, in document: IssuedDocument, among known: Set<String>
    ) -> Diagnostic {
        .unknown(id, what, name, at: LineSearch.first(name, in: document.location, workspace.files), among: known)
    }
}

extension Workspace {
    /// Whether a number lies among those in use, so that a void may say why no document bears it.
    func isSpoiled(_ number: String) -> Bool {
        NumberSeries.all(of: self).contains { series in
            guard let place = series.pattern.place(of: number) else { return false }
            return series.members.contains { place < $0.place && !documents[$0.document].isVoid }
        }
    }

    /// Whether no document bears a number though there are later ones (billing rule T49).
    public func isGap(_ number: String) -> Bool { !documentNumbers.contains(number) && isSpoiled(number) }

    /// The numbers that invoices and credit notes bear; a void has none of its own.
    var documentNumbers: Set<String> {
        Set(documents.filter { !$0.isVoid }.map(\.number))
    }
}
