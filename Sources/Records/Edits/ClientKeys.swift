import Diagnostics
public import Markdown

/// Keys in the front matter of a client's file, changed by a command.
public struct ClientKeys: Sendable {
    private let keys: [(name: String, value: String)]

    public init(_ keys: [(name: String, value: String)]) { self.keys = keys }

    /// The edits of the client's file; every other byte stays.
    public func edits(of client: Client, in workspace: Workspace) throws(EditProblem) -> [TextEdit] {
        let file = workspace.files[Int(client.location.file.index)]
        guard let frontMatter = FrontMatterText(file.bytes) else {
            throw EditProblem(
                "'\(file.path)' begins with no front matter that can be changed",
                fix: "write \(keys.map { "`\($0.name): \($0.value)`" }.joined(separator: " and ")) there by hand")
        }
        return keys.map { frontMatter.setting($0.name, to: $0.value) }
    }
}
