import Records

/// A kind of record as a table: from this one description come JSON, CSV, the terminal's table, filters and the docs.
struct Listing: Sendable {
    /// A column without its record's type.
    struct Head: Sendable, Equatable {
        let name: String
        let kind: CellKind
        let about: String
    }

    let heads: [Head]
    /// The columns that a table shows when none are asked for.
    let shown: [String]
    /// The column that `--from` and `--to` look at; nil where the kind has no day.
    let day: String?
    /// The records of a workspace, in file order.
    let rows: @Sendable (Workspace) -> Rows

    init<Record: Sendable>(
        _ columns: [Column<Record>], shown: [String], day: String?,
        records: @escaping @Sendable (Workspace) -> [Record]
    ) {
        heads = columns.map { Head(name: $0.name, kind: $0.kind, about: $0.about) }
        self.shown = shown
        self.day = day
        rows = { workspace in
            let records = records(workspace)
            return Rows(
                count: records.count, cells: columns.map { column in { column.value(records[$0], workspace) } })
        }
    }

    func index(of name: String) -> Int? { heads.firstIndex { $0.name == name } }
}

/// The records of one kind: `cells[column](row)`.
struct Rows {
    let count: Int
    let cells: [(Int) -> Cell]
}
