import Records
import Values

/// What an invoice still holds: its rows less what credit notes gave back, each with its line.
struct RowsLeft {
    struct Row {
        let subject: RowSubject
        fileprivate(set) var held: HeldPart
        /// From 1; nil for what cost nothing, or where the document does not say.
        let line: Int?
    }

    private(set) var rows: [Row]
    private let catalogue: Catalogue

    init(_ invoice: CreditableInvoice, _ catalogue: Catalogue) {
        let document = invoice.document
        self.catalogue = catalogue
        rows = document.settles.enumerated().map { index, row in
            Row(subject: row.subject(catalogue), held: HeldPart(row), line: document.line(ofRow: index))
        }
        for note in invoice.notes {
            for (index, row) in note.rowsGivenBack.enumerated() {
                take(HeldPart(row.opposite), of: row.subject(catalogue), line: note.line(ofRow: index))
            }
        }
        rows.removeAll(where: \.held.isNothing)
    }

    /// Takes what was given back off the rows of its subject: of its line first, the last first.
    private mutating func take(_ part: HeldPart, of subject: RowSubject, line: Int?) {
        let same = rows.indices.filter { rows[$0].subject == subject }.reversed()
        var rest = part
        for index in same.filter({ rows[$0].line == line }) + same.filter({ rows[$0].line != line })
        where !rest.isNothing {
            (rows[index].held, rest) = rows[index].held.less(rest)
        }
    }

    /// Whether the document says on which line something was billed.
    var haveLines: Bool { rows.contains { $0.line != nil } }
}

/// A row that a credit note gives back, with the line of its invoice.
struct ReturnedRow {
    let what: IssuedDocument.Settled
    let line: Int?
}

extension RowsLeft {
    var all: [ReturnedRow] { rows.map { ReturnedRow(what: $0.subject.givingBack($0.held), line: $0.line) } }

    /// What lines hold that are credited wholly.
    func of(lines: Set<Int>) -> [ReturnedRow] {
        rows.filter { row in row.line.map(lines.contains) ?? false }
            .map { ReturnedRow(what: $0.subject.givingBack($0.held), line: $0.line) }
    }

    /// The last hours of a line, so many minutes; nil where it does not hold so many.
    func hours(_ minutes: Minutes, ofLine line: Int) -> [ReturnedRow]? {
        var (left, returned): (Minutes, [ReturnedRow]) = (minutes, [])
        for row in rows.reversed() where row.line == line {
            guard case .time(let logged, let counted) = row.held, counted > .zero, left > .zero else { continue }
            let part = min(counted, left)
            // A row of which some minutes stay held must not look settled: less of what was logged is held as well.
            let share = part == counted ? logged : Minutes(max(1, logged.count * part.count / counted.count))
            returned.append(
                ReturnedRow(what: row.subject.givingBack(.time(logged: share, counted: part)), line: line))
            left -= part
        }
        return left == .zero ? returned.reversed() : nil
    }

    /// So many pieces of a line; nil where it is not billed by pieces or does not hold so many.
    func pieces(_ number: DecimalNumber, ofLine line: Int) -> [ReturnedRow]? {
        guard let row = rows.first(where: { $0.line == line }), case .pieces(let held) = row.held, held >= number else {
            return nil
        }
        return [ReturnedRow(what: row.subject.givingBack(.pieces(number)), line: line)]
    }
}
