/// Finds tasks by the names that lines use: an id within the client, `acme/news-11` elsewhere.
struct TaskIndex: Sendable {
    let tasks: [Task]
    /// By client, then by id; the business's own tasks stand under the empty name.
    private var byClient: [String: [String: Int]] = [:]

    init(_ tasks: [Task]) {
        self.tasks = tasks
        for (index, task) in tasks.enumerated() {
            guard let id = task.id else { continue }
            // Of equal ids the first counts; the others are told.
            if byClient[task.client ?? "", default: [:]][id] == nil {
                byClient[task.client ?? "", default: [:]][id] = index
            }
        }
    }

    /// A task by its name as seen from a client's file, or from a file of no client, where an id that only one client
    /// has is enough.
    func index(of name: String, from client: String?) -> Int? {
        if let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) {
            return byClient[String(name[..<slash])]?[String(name[name.index(after: slash)...])]
        }
        if let index = byClient[client ?? ""]?[name] { return index }
        guard client == nil else { return nil }
        let found = byClient.values.compactMap { $0[name] }
        return found.count == 1 ? found.first : nil
    }

    /// Every name that could have been meant from there, in order.
    func names(from client: String?) -> [String] {
        let near = byClient[client ?? ""].map { Array($0.keys) } ?? []
        let far = byClient.filter { $0.key != (client ?? "") }.flatMap { client, ids in
            ids.keys.map { client.isEmpty ? $0 : "\(client)/\($0)" }
        }
        return near.sorted() + far.sorted()
    }
}
