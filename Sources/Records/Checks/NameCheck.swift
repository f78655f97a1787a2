import Diagnostics
import Markdown
import Values

/// Names in front matter that nothing bears: clients, services, people, tax codes.
struct NameCheck {
    let workspace: Workspace
    let names: KnownNames

    func diagnostics(_ files: [ReadFile]) -> [Diagnostic] {
        files.flatMap { check($0) } + foldersWithoutClient(files) + businessTax()
    }

    /// What one file names, each at the value that names it.
    private func check(_ file: ReadFile) -> [Diagnostic] {
        guard let entries = file.head.frontMatter?.entries else { return [] }
        return entries.flatMap { entry -> [Diagnostic] in
            switch entry.key {
            case "client": unknown(.unknownClient, "client", entry.value, among: names.clients)
            case "service", "services": services(entry.value, in: file)
            case "estimate" where file.head.kind == .proposal: services(entry.value, in: file)
            case "retainer", "fixed": nested(entry.value, in: file)
            case "people" where file.head.kind != nil: people(entry.value, in: file)
            case "referred-by" where file.head.kind == .client: referrer(entry.value)
            case "tax": taxCode(entry.value, in: file)
            case "invoice" where file.head.kind == .payments:
                each(entry.value) { unknown(.unknownInvoice, "invoice", $0, among: workspace.documentNumbers) }
            case "agreement" where file.head.kind == .time:
                unknown(.unknownAgreement, "agreement", entry.value, among: agreements(of: file.head.client))
            case "person" where file.head.kind != nil:
                unknown(.unknownPerson, "person", entry.value, among: names.people)
            default: []
            }
        }
    }

    /// Tasks that front matter gives to the lines below it.
    func tasks(_ files: [ReadFile], _ index: TaskIndex) -> [Diagnostic] {
        files.flatMap { file -> [Diagnostic] in
            switch file.head.kind {
            case .time, .feedback, .defects, .deliverable:
                (file.head.frontMatter?.entries ?? []).filter { $0.key == "task" }.flatMap { entry -> [Diagnostic] in
                    guard case .scalar(let name?, _) = entry.value,
                        index.index(of: name, from: file.head.client) == nil
                    else { return [] }
                    return unknown(.unknownTask, "task", entry.value, among: Set(index.names(from: file.head.client)))
                }
            default: []
            }
        }
    }

    /// A service by its name, or rows that each name one.
    private func services(_ value: YAMLValue, in file: ReadFile) -> [Diagnostic] {
        switch value {
        case .scalar: unknown(.unknownService, "service", value, among: names.services)
        case .sequence(let rows, _): rows.flatMap { services($0, in: file) }
        case .mapping(let entries, _): entries.filter { $0.key == "service" }.flatMap { services($0.value, in: file) }
        }
    }

    private func nested(_ value: YAMLValue, in file: ReadFile) -> [Diagnostic] {
        guard case .mapping(let entries, _) = value else { return [] }
        return entries.filter { $0.key == "services" }.flatMap { services($0.value, in: file) }
    }

    /// People of a meeting; those of tasks are told with the tasks.
    private func people(_ value: YAMLValue, in file: ReadFile) -> [Diagnostic] {
        guard file.head.kind == .meeting else { return [] }
        let known = names.people.union(file.head.client.flatMap { names.contacts[$0] } ?? [])
        return each(value) { unknown(.unknownPerson, "person", $0, among: known) }
    }

    /// Who sent a client here.
    private func referrer(_ value: YAMLValue) -> [Diagnostic] {
        let known = names.everyone
        guard case .scalar(let name?, let span) = value, !known.contains(name) else { return [] }
        return [
            .unknown(
                .unknownPerson, "contact", name, at: span, among: known.sorted(),
                orElse: "write them down in `growth/contacts.md`")
        ]
    }

    /// One value, or each of a list.
    private func each(_ value: YAMLValue, _ check: (YAMLValue) -> [Diagnostic]) -> [Diagnostic] {
        if case .sequence(let list, _) = value { list.flatMap(check) } else { check(value) }
    }

    private func agreements(of client: String?) -> Set<String> {
        Set(workspace.agreements.filter { $0.client == client }.map(\.id))
    }

    private func taxCode(_ value: YAMLValue, in file: ReadFile) -> [Diagnostic] {
        switch file.head.kind {
        case .client, .service, .proposal, .agreement, .expenses, .charges:
            unknown(.unknownTaxCode, "tax code", value, among: names.taxCodes)
        default: []
        }
    }

    /// A folder below `clients/` in which no file says who the client is, told once at its first file.
    private func foldersWithoutClient(_ files: [ReadFile]) -> [Diagnostic] {
        var told: Set<String> = []
        return files.compactMap { file in
            guard let client = file.head.place.client, client == file.head.client, !names.clients.contains(client),
                told.insert(client).inserted
            else { return nil }
            return Diagnostic(
                .unknownClient,
                "there is no `clients/\(client)/client.md`, so nothing is known of the client '\(client)'",
                at: SourceSpan(Location(file: file.document.file.id, line: 1, column: 1)),
                fix: nearest(to: client, among: names.clients).map { "did you mean the folder of `\($0)`?" }
                    ?? "write it with `vaws new client \(client)`")
        }
    }

    private func businessTax() -> [Diagnostic] {
        guard let code = workspace.business.defaultTax, !names.taxCodes.contains(code) else { return [] }
        return [
            .unknown(
                .unknownTaxCode, "tax code", code,
                at: LineSearch.first(code, in: workspace.business.location, workspace.files), among: names.taxCodes,
                orElse: "define it under `codes:`")
        ]
    }

    private func unknown(
        _ id: DiagnosticID, _ what: String, _ value: YAMLValue, among known: Set<String>
    ) -> [Diagnostic] {
        guard case .scalar(let text?, let span) = value, !known.contains(text) else { return [] }
        return [.unknown(id, what, text, at: span, among: known)]
    }
}
