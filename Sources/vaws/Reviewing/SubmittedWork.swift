import Practice
import Records

/// What a person hands over: pieces of work of one client, each a task, a file, or a task with its file.
struct SubmittedWork {
    struct Piece {
        /// The index in `Workspace.tasks`.
        let task: Int?
        /// Below the root.
        let file: String?
        /// One of several files of a task: each is a deliverable of its own.
        var isOneOfSeveral = false
    }

    let client: String
    let pieces: [Piece]

    /// A word is a file where one lies at that path, else a task.
    init(_ words: [String], client: String?, from directory: String, in open: OpenWorkspace) throws(Complaint) {
        try open.workspace.mustKnow(client: client)
        var (tasks, files) = ([Int](), [String]())
        for word in words {
            if let path = try SubmittedWork.file(word, from: directory, in: open) {
                if !files.contains(path) { files.append(path) }
            } else {
                let index = try SubmittedWork.task(word, of: client, from: directory, in: open)
                if !tasks.contains(index) { tasks.append(index) }
            }
        }
        self.client = try SubmittedWork.client(client, tasks, files, in: open.workspace)
        pieces = try SubmittedWork.pieces(tasks, files)
    }

    private static func pieces(_ tasks: [Int], _ files: [String]) throws(Complaint) -> [Piece] {
        if files.count <= 1 {
            return tasks.isEmpty
                ? files.map { Piece(task: nil, file: $0) } : tasks.map { Piece(task: $0, file: files.first) }
        }
        guard tasks.count <= 1 else {
            throw Complaint(
                "\(tasks.count) tasks and \(files.count) files: which belongs to which?",
                fix: "submit each task with its file", status: .usage)
        }
        return files.map { Piece(task: tasks.first, file: $0, isOneOfSeveral: true) }
    }

    private static func file(_ word: String, from directory: String, in open: OpenWorkspace) throws(Complaint)
        -> String?
    {
        let root = open.folder.root.path
        let places = [joined(directory, word), joined(root, word)]
        guard let place = places.first(where: { kindOfFile(at: $0) == .file }), let real = realPath(place) else {
            return nil
        }
        let base = realPath(root) ?? root
        guard real.hasPrefix(base + "/") else {
            throw Complaint(
                "'\(word)' lies outside the workspace", fix: "put it in the workspace, or say where it is with `--link`"
            )
        }
        return String(real.dropFirst(base.count + 1))
    }

    private static func task(
        _ word: String, of client: String?, from directory: String, in open: OpenWorkspace
    ) throws(Complaint) -> Int {
        let isID = client != nil && open.workspace.tasks.contains { $0.client == client && $0.id == word }
        let text = isID ? "\(client ?? "")/\(word)" : word
        return try TaskQuery(text: text, directory: directory, noun: "task or file").findLine(in: open)
    }

    private static func client(
        _ named: String?, _ tasks: [Int], _ files: [String], in workspace: Workspace
    ) throws(Complaint) -> String {
        let owners = tasks.map { workspace.tasks[$0].client }
        let places = files.compactMap { Records.place(of: $0).client }
        guard let client = named ?? owners.first ?? places.first else {
            throw Complaint("whose is it?", fix: "name the client with `--client`", status: .usage)
        }
        if let index = tasks.first(where: { workspace.tasks[$0].client != client }) {
            let whose = workspace.tasks[index].client.map { "of '\($0)'" } ?? "your own"
            throw Complaint(
                "\(workspace.named(index)) is \(whose), not of '\(client)'", fix: "submit each client's work alone",
                id: "client-mismatch")
        }
        return client
    }
}
