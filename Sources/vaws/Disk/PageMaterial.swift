import Diagnostics
import Records
import Reports

/// What pages are made with: the templates, words and logo of a workspace, over the built-in ones.
struct PageMaterial: Sendable {
    /// The files of `templates/`, with ids that follow those of the workspace's files.
    let files: [SourceFile]
    let templates: PageTemplates
    let diagnostics: [Diagnostic]

    init(_ open: OpenWorkspace) {
        self.init(open, TemplateFolder.read(open.folder.root, after: open.folder.files.count))
    }

    init(_ open: OpenWorkspace, _ files: [SourceFile]) {
        let logo = LogoFile.read(open)
        let (templates, found) = PageTemplates.load(overrides: files, logo: logo.logo)
        (self.files, self.templates) = (files, templates)
        diagnostics = [logo.finding].compactMap { $0 } + PageMaterial.unspoken(open.workspace, templates) + found
    }

    /// Clients in whose language there are no words.
    private static func unspoken(_ workspace: Workspace, _ templates: PageTemplates) -> [Diagnostic] {
        workspace.clients.compactMap { client in
            guard let language = client.language, !templates.languages.has(language) else { return nil }
            return Diagnostic(
                .missingWords, "there are no words in '\(language)' for '\(client.id)', who gets documents in English",
                at: SourceSpan(client.location), fix: "write them in `templates/words/\(language).yaml`")
        }
    }
}

/// The logo that `vaws.yaml` names.
enum LogoFile {
    static func read(_ open: OpenWorkspace) -> (logo: Logo?, finding: Diagnostic?) {
        guard let path = open.workspace.business.logo else { return (nil, nil) }
        let absolute = joined(open.folder.root.path, path)
        guard let real = realPath(absolute), !path.hasPrefix("/"),
            real.hasPrefix((realPath(open.folder.root.path) ?? open.folder.root.path) + "/")
        else { return (nil, finding("is not in the workspace", "put the file there, by its path from the root", open)) }
        switch FileContent.read(real, limit: Logo.limit) {
        case .tooLarge(let size):
            return (nil, finding("has \(size / 1000) kB", "make it smaller than \(Logo.limit / 1000) kB", open))
        case .unreadable(let reason): return (nil, finding("cannot be read: \(reason)", "look at the file", open))
        case .bytes(let bytes):
            if let logo = Logo(path: path, bytes: bytes) { return (logo, nil) }
            let kinds = Logo.kinds.map { "'.\($0)'" }.joined(separator: ", ")
            return (nil, finding("is no picture that pages can show", "use one of \(kinds)", open))
        }
    }

    /// At the line of `vaws.yaml` that names it.
    private static func finding(_ what: String, _ fix: String, _ open: OpenWorkspace) -> Diagnostic {
        let path = open.workspace.business.logo ?? ""
        return Diagnostic(
            .logoNotUsable, "the logo '\(path)' \(what)", at: open.workspace.spanInBusiness(of: path), fix: fix)
    }
}
