extension Workspace {
    /// An id for a task that something is to refer to: the words of its title that say most, such as
    /// `draft-november-issue`, with a number behind them where another task of the client has that id, or one of `others`.
    public func newTaskID(for task: Int, besides others: [String] = []) -> String {
        newID(for: tasks[task].title, client: tasks[task].client, besides: others)
    }

    /// An id for a record that something is to refer to, made of its words, which no other record of the client has.
    public func newID(for text: String, client: String?, besides others: [String] = []) -> String {
        let stem = NewTaskID.stem(of: text)
        let taken = Set(
            tasks.filter { $0.client == client }.compactMap(\.id)
                + feedback.filter { $0.client == client }.compactMap(\.id)
                + defects.filter { $0.client == client }.compactMap(\.id)
                + deliverables.filter { $0.client == client }.compactMap(\.id) + others)
        guard taken.contains(stem) else { return stem }
        var number = 2
        while taken.contains("\(stem)-\(number)") { number += 1 }
        return "\(stem)-\(number)"
    }
}

private enum NewTaskID {
    private static let fillers: Set<Substring> = [
        "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "up", "with",
    ]

    /// Letters and digits, lower case, hyphens between words; about 24 characters, whole words.
    static func stem(of title: String) -> String {
        let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }
        let telling = words.filter { !fillers.contains($0) }
        var stem = ""
        for word in telling.isEmpty ? words : telling {
            let longer = stem.isEmpty ? String(word.prefix(24)) : "\(stem)-\(word)"
            if longer.count > 24 { break }
            stem = longer
        }
        return stem.isEmpty ? "task" : stem
    }
}
