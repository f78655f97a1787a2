import Diagnostics
import Markdown
import Records

/// The file to which a task is added or moved: one of the workspace, or one that is made for it.
struct TargetFile {
    let file: SourceFile
    /// Nil for a file that is not there yet; its text is then what it begins with.
    let id: FileID?

    var defaults: FileDefaults {
        FileDefaults.read(FileHead.read(MarkdownDocument.read(file).0).0).0
    }

    /// What writes this edit into it.
    func change(_ edit: TextEdit) throws(Complaint) -> FileChange {
        if let id { return .edit(id, [edit]) }
        guard let bytes = TextEdit.apply([edit], to: file.bytes) else {
            throw Complaint("'\(file.path)' cannot be made")
        }
        return .make(path: file.path, text: String(decoding: bytes, as: UTF8.self))
    }
}

extension TargetFile {
    /// The file at a path below the root, or seen from `directory`; one that is not there is made from the template.
    init(path: String, from directory: String, in open: OpenWorkspace) throws(Complaint) {
        let files = open.folder.files
        let root = open.folder.root.path
        let real = realPath(joined(directory, path))
        if let found = files.first(where: { $0.path == path }) ?? files.first(where: { joined(root, $0.path) == real })
        {
            self.init(file: found, id: found.id)
            return
        }
        guard path.hasSuffix(".md"), !path.split(separator: "/").contains(".."), !path.hasPrefix("/") else {
            throw Complaint(
                "there is no file '\(path)' in the workspace",
                fix: "name one below its root, such as `clients/acme/tasks.md`")
        }
        guard kindOfFile(at: joined(root, path)) == nil else {
            throw Complaint("'\(path)' is not read as part of the workspace", fix: "name another file")
        }
        guard Records.place(of: path).kind == .tasks else {
            throw Complaint(
                "there is no file '\(path)', and a new list has another place",
                fix: "name one such as `clients/acme/tasks/website.md`")
        }
        try self.init(making: path, client: Records.place(of: path).client, in: open)
    }

    /// Where the tasks of a client live: `tasks.md` in its folder, else the file in `tasks/` whose project or service
    /// fits, else the first; nil is the business itself, in `me/`.
    init(of client: String?, fitting fields: [TaskField], in open: OpenWorkspace) throws(Complaint) {
        let folder = TargetFile.folder(of: client, in: open)
        let candidates = open.folder.files.filter { file in
            file.path == "\(folder)/tasks.md"
                || (file.path.hasPrefix("\(folder)/tasks/") && file.path.hasSuffix(".md")
                    && !TargetFile.isOneTask(file))
        }.sorted { ($0.path.hasPrefix("\(folder)/tasks/") ? 1 : 0) < ($1.path.hasPrefix("\(folder)/tasks/") ? 1 : 0) }
            .map { TargetFile(file: $0, id: $0.id) }
        let fitting =
            candidates.first { $0.fits(.project, \.project, fields) }
            ?? candidates.first { $0.fits(.service, \.service, fields) }
        if let target = fitting ?? candidates.first {
            self = target
        } else {
            try self.init(making: "\(folder)/tasks.md", client: client, in: open)
        }
    }

    private init(making path: String, client: String?, in open: OpenWorkspace) throws(Complaint) {
        guard let template = RecordTemplate("tasks.md", in: open.folder.root) else {
            throw Complaint("there is no template for 'tasks'")
        }
        let text = template.filled(client.map { ["client": $0] } ?? [:])
        self.init(file: SourceFile(id: FileID(0), path: path, bytes: Array(text.utf8)), id: nil)
    }

    private func fits(_ key: FieldKey, _ value: KeyPath<FileDefaults, String?>, _ fields: [TaskField]) -> Bool {
        guard let wanted = fields.first(where: { $0.key == key })?.value else { return false }
        return defaults[keyPath: value] == wanted
    }

    private static func folder(of client: String?, in open: OpenWorkspace) -> String {
        guard let client else { return "me" }
        let place = open.workspace.client(client).map { open.workspace.path(of: $0.location) }
        if let place, place.hasSuffix("/client.md") { return String(place.dropLast("/client.md".count)) }
        return "clients/\(client)"
    }

    private static func isOneTask(_ file: SourceFile) -> Bool {
        FileHead.read(MarkdownDocument.read(file).0).0.kind == .task
    }
}
