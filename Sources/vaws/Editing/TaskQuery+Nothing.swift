import Diagnostics
import Records

extension TaskQuery {
    /// The complaint where no task is meant, with what is nearest to it.
    func nothing(in open: OpenWorkspace) -> Complaint {
        let tasks = open.workspace.tasks
        if let colon = text.lastIndex(of: ":"), text[..<colon].hasSuffix(".md") {
            let path = String(text[..<colon])
            return Complaint(
                "there is no file '\(path)' in the workspace",
                fix: didYouMean(path, among: open.folder.files.map(\.path)) ?? "name it by its path from the root")
        }
        return Complaint(
            "there is no \(noun) '\(text)'",
            fix: didYouMean(text, among: tasks.flatMap(names(of:))) ?? likely(among: tasks)
                ?? "name it by its id, by its place such as `clients/acme/tasks.md:7`, or by a part of its text; `vaws list tasks` shows them"
        )
    }

    private func names(of task: Task) -> [String] {
        guard let id = task.id else { return [] }
        return [id] + (task.client.map { ["\($0)/\(id)"] } ?? [])
    }

    /// A title in which as many words in a row are much like these.
    private func likely(among tasks: [Task]) -> String? {
        let count = text.split(separator: " ").count
        let titles = tasks.filter { $0.isOpen == prefersOpen }.map(\.title)
        // Of a short word much is one edit away.
        guard text.count >= 5, let near = nearest(to: text, among: titles.flatMap { stretches(of: count, in: $0) })
        else {
            return nil
        }
        return titles.first { stretches(of: count, in: $0).contains(near) }.map { "did you mean '\($0)'?" }
    }

    private func stretches(of count: Int, in title: String) -> [String] {
        let words = title.split(separator: " ")
        guard count > 0, words.count >= count else { return [] }
        return (0...words.count - count).map { words[$0..<$0 + count].joined(separator: " ") }
    }
}
