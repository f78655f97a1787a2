import Diagnostics
import Values

/// The files of messages of a workspace, to write down what was sent.
///
/// A line goes where the client's others stand, in the order of its days; every other byte stays.
public struct MessageBook: Sendable {
    private let workspace: Workspace
    private let names: KnownNames

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        names = KnownNames(workspace)
    }

    /// What changes, in one file; `newLine` is the number of the line that is added.
    public func change(adding line: MessageLine) throws(EditProblem) -> JournalChange {
        let others = workspace.messages.filter { $0.client == line.client }.map { ($0.at.date, $0.location) }
        let path = EntryPlace(workspace, .messages, of: line.client).path(for: line.at.date, among: others)
        let file = try EntryFile(path, kind: .messages, in: workspace, names: names)
        let spot = file.spot(line.at.date, client: line.client)
        return try file.adding(line.written(at: spot, of: file.journal), at: spot)
    }
}
