import Records
import Values

/// What a draft settles, each row with the line on which it stands: hours in order of the days, then the rest line by line.
struct DraftRows {
    struct Row {
        let what: IssuedDocument.Settled
        /// From 1; nil for what costs nothing, such as hours in a retainer.
        let line: Int?
    }

    /// Minutes of a row on a line; 0 stands for no line.
    private struct Key: Hashable {
        let row: Int
        let line: Int
    }

    let rows: [Row]

    init(_ parts: DraftParts, _ lines: [DatedLine], _ settlement: Settlement) {
        let ofLines = lines.enumerated().flatMap { index, line in
            line.settles.map { Row(what: $0, line: index + 1) }
        }
        rows =
            DraftRows.time(parts, lines, settlement) + ofLines + parts.settles.map { Row(what: $0, line: nil) }
    }

    private static func time(_ parts: DraftParts, _ lines: [DatedLine], _ settlement: Settlement) -> [Row] {
        var lineOfEntry: [Int: Int] = [:]
        for (index, line) in lines.enumerated() {
            for item in line.time { lineOfEntry[item.entry] = index + 1 }
        }
        var minutes: [Key: (logged: Minutes, counted: Minutes)] = [:]
        minutes.reserveCapacity(parts.time.count)
        for item in parts.time {
            let key = Key(row: item.row, line: lineOfEntry[item.entry] ?? 0)
            let before = minutes[key] ?? (.zero, .zero)
            minutes[key] = (before.logged + item.logged, before.counted + item.counted)
        }
        let (rows, names) = (settlement.rows, settlement.subjects.names)
        let ordered = minutes.sorted { left, right in
            (rows[left.key.row].id.day, left.key.row, left.key.line)
                < (rows[right.key.row].id.day, right.key.row, right.key.line)
        }
        return ordered.map { key, sum in
            let name = names[rows[key.row].id.subject]
            let what = IssuedDocument.Settled.time(
                service: name.service ?? "", project: name.project, day: rows[key.row].id.day, logged: sum.logged,
                counted: sum.counted)
            return Row(what: what, line: key.line == 0 ? nil : key.line)
        }
    }
}
