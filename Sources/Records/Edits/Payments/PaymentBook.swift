import Diagnostics
import Values

/// The files of payments of a workspace, to write money into.
///
/// A line goes where the client's others stand, in the order of its days and in the style of the lines there; every
/// other byte stays.
public struct PaymentBook: Sendable {
    private let workspace: Workspace
    private let names: KnownNames

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        names = KnownNames(workspace)
    }

    /// What changes, in one file; `newLine` is the number of the line that is added.
    public func change(adding line: PaymentLine) throws(EditProblem) -> JournalChange {
        try change(adding: [line])
    }

    /// The same for several lines of one client and day, of which `newLine` is the first.
    public func change(adding lines: [PaymentLine]) throws(EditProblem) -> JournalChange {
        guard let line = lines.first else { throw EditProblem("there is no line to write") }
        let path = PaymentChoice(workspace: workspace, client: line.client, day: line.day).path
        let file = try EntryFile(path, kind: .payments, in: workspace, names: names)
        let spot = file.spot(line.day, client: line.client)
        return try file.adding(lines.map { $0.written(at: spot, of: file.journal, style: file.style) }, at: spot)
    }
}
