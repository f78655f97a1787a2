import Diagnostics
import Records

/// A named value of a kind of record.
struct Column<Record>: Sendable {
    let name: String
    let kind: CellKind
    /// What it means, for the documentation.
    let about: String
    let value: @Sendable (Record, Workspace) -> Cell

    init(_ name: String, _ kind: CellKind, _ about: String, _ value: @escaping @Sendable (Record, Workspace) -> Cell) {
        self.name = name
        self.kind = kind
        self.about = about
        self.value = value
    }

    init(_ name: String, _ kind: CellKind, _ about: String, _ value: @escaping @Sendable (Record) -> Cell) {
        self.init(name, kind, about) { record, _ in value(record) }
    }

    /// `file` and `line`, which each record has.
    static func place(_ location: @escaping @Sendable (Record) -> Location) -> [Column] {
        [
            Column("file", .text, "path below the workspace's root") { .text($1.path(of: location($0))) },
            Column("line", .number, "line in that file, from 1") { .number(Int(location($0).line)) },
        ]
    }
}
