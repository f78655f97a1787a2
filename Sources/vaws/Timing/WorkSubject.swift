import Records

/// What time is spent on, as a person names it to a command: a client, a task, or `me` for own time.
struct WorkSubject {
    let client: String?
    /// The index in `Workspace.tasks`.
    var task: Int?

    init(client: String?, task: Int? = nil) {
        (self.client, self.task) = (client, task)
    }

    /// A client by its id comes before a task by a part of its text.
    init(_ text: String, in open: OpenWorkspace, directory: String) throws(Complaint) {
        let clients = open.workspace.clients.map(\.id)
        if clients.contains(text) {
            self.init(client: text)
        } else if text == "me" {
            self.init(client: nil)
        } else {
            do throws(Complaint) {
                let task = try TaskQuery(text: text, directory: directory, noun: "client or task").findLine(in: open)
                self.init(client: open.workspace.tasks[task].client, task: task)
            } catch {
                guard let near = didYouMean(text, among: clients) else { throw error }
                throw Complaint("there is no client or task '\(text)'", fix: near, id: "unknown-client")
            }
        }
    }
}
