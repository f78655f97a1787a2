import Diagnostics
import Values

/// Minutes that documents hold of a row, as they were logged and as they were counted.
struct HeldMinutes {
    var logged = Minutes.zero
    var counted = Minutes.zero
    /// The first document that holds some.
    var document: Location?
}

/// A row of work: the ledger entries of a client, service and project on a day, and what documents hold of them.
struct WorkRow {
    let id: RowID
    /// The index in `Settlement.contexts` of the first entry, or of what the row would be today.
    let context: Int
    /// The row's part of `Settlement.entryOrder`; empty where the log has lost the row.
    var entries = 0..<0
    var logged = Minutes.zero
    var counted = Minutes.zero
    var held = HeldMinutes()
    /// Whether the day lies before the books were closed, or before the client's work was first billed from here.
    var isClosed = false
    /// Whether its entries fall under different terms, as one with a rate of its own among those of a retainer does.
    var isMixed = false

    /// A row whose logged minutes are those that documents hold is never reopened, whatever terms say later.
    var isSettled: Bool { isClosed || (held.document != nil && held.logged == logged) }

    var open: Minutes { isSettled ? .zero : counted - held.counted }

    /// What counts for a retainer, a package or a cap: a settled row as it was settled.
    var effective: Minutes { !isClosed && isSettled ? held.counted : counted }

    /// Of the effective minutes, those that were on documents.
    var billedBefore: Minutes { isClosed ? counted : held.counted }
}

/// Minutes that no document holds yet, of one ledger entry.
struct OpenTime {
    let row: Int
    /// The index in the ledger's entries.
    let entry: Int
    /// The index in `Settlement.contexts`.
    let context: Int
    let day: CalendarDate
    var logged: Minutes
    var counted: Minutes
    /// Of the counted minutes, those that make up for removed ones.
    var cancelled = Minutes.zero

    var billable: Minutes { counted - cancelled }
}

/// Minutes that documents hold and the log does not any more.
struct RemovedTime {
    let row: Int
    let context: Int
    let day: CalendarDate
    let logged: Minutes
    /// Positive.
    let counted: Minutes
    /// Of the counted minutes, those that added ones made up for.
    var cancelled = Minutes.zero
    let locations: [Location]

    var left: Minutes { counted - cancelled }
}
