public import Diagnostics
public import Values

/// The files of entries of a workspace, to add a line to: feedback, deliverables, access, and whatever else has lines.
///
/// A line goes where the client's others of its kind stand, in the order of their days; every other byte stays.
public struct EntryBook: Sendable {
    private let workspace: Workspace
    private let names: KnownNames

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        names = KnownNames(workspace)
    }

    /// What changes, in one file; `newLine` is the number of the line that is added.
    ///
    /// - Parameter others: the days and places of the client's lines of this kind, in file order.
    public func change(
        adding line: EntryLine, besides others: [(CalendarDate?, Location)]
    ) throws(EditProblem) -> JournalChange {
        try change(adding: [line], besides: others)
    }

    /// The same for several lines of one kind, client and day, of which `newLine` is the first.
    public func change(
        adding lines: [EntryLine], besides others: [(CalendarDate?, Location)]
    ) throws(EditProblem) -> JournalChange {
        guard let line = lines.first else { throw EditProblem("there is no line to write") }
        let path = EntryPlace(workspace, line.kind, of: line.client).path(for: line.day, among: others)
        let file = try EntryFile(path, kind: line.kind, in: workspace, names: names)
        let spot = file.spot(line.day, client: line.client)
        return try file.adding(lines.flatMap { $0.written(at: spot, of: file) }, at: spot)
    }

    /// The same in a file that was chosen.
    public func change(adding line: EntryLine, to path: String) throws(EditProblem) -> JournalChange {
        let file = try EntryFile(path, kind: line.kind, in: workspace, names: names)
        let spot = file.spot(line.day, client: line.client)
        return try file.adding(line.written(at: spot, of: file), at: spot)
    }
}
