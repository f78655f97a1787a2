import Diagnostics
import Records
import Values

/// Which invoices hold minutes of the rows that the log has lost, so that each is told with the invoice to credit.
struct Holdings {
    private var rows: [RowID: [HeldMinutes]] = [:]

    init(_ held: HeldRows, of removed: [RemovedTime], _ workRows: [WorkRow]) {
        guard !removed.isEmpty else { return }
        let lost = Set(removed.map { workRows[$0.row].id })
        for (row, minutes) in held.time where lost.contains(row) { add(minutes, to: row) }
    }

    private mutating func add(_ minutes: HeldMinutes, to row: RowID) {
        guard let index = rows[row]?.firstIndex(where: { $0.document == minutes.document }) else {
            rows[row, default: []].append(minutes)
            return
        }
        rows[row]?[index].add(minutes)
    }

    /// Lost minutes by the invoices that hold them, the latest first: the last to count a row counted what was too much.
    ///
    /// What none of them holds, as where a document names no project, is of `otherwise`.
    func parts(of row: RowID, logged: Minutes, counted: Minutes, otherwise: Location?) -> [HeldMinutes] {
        var parts: [HeldMinutes] = []
        var (loggedLeft, countedLeft) = (logged, counted)
        for held in (rows[row] ?? []).reversed() where held.counted > .zero && countedLeft > .zero {
            let taken = min(held.counted, countedLeft)
            let ofLog = taken == countedLeft ? loggedLeft : min(held.logged, loggedLeft)
            parts.append(HeldMinutes(logged: ofLog, counted: taken, document: held.document))
            loggedLeft -= ofLog
            countedLeft -= taken
        }
        guard countedLeft > .zero else { return parts }
        return parts + [HeldMinutes(logged: loggedLeft, counted: countedLeft, document: otherwise)]
    }
}
