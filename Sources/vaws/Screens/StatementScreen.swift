import Billing
import Records
import Reports
import Values

/// A client's statements, one for each currency.
struct StatementView: Sendable {
    let client: String
    let from: CalendarDate
    let to: CalendarDate
    let statements: [Statement]
    let workspace: Workspace
    /// For the person, who reads English.
    let english: Language
}

/// A statement of account in a terminal.
enum StatementScreen {
    static func text(_ view: StatementView, _ kind: StatementKind, width: Int) -> String {
        var screen = Screen(width: width)
        if view.statements.isEmpty {
            screen.paragraph("Nothing was billed to '\(view.client)' or paid by it up to \(view.to).")
        }
        for (index, statement) in view.statements.enumerated() {
            if index > 0 { screen.blank() }
            let words = StatementWords(statement, in: view.workspace, view.english, isForClient: false)
            let rows = words.table(kind)
            screen.paragraph(words.title)
            screen.paragraph(words.total)
            if !rows.rows.isEmpty {
                screen.blank()
                screen.table(table(rows))
            }
            if let age = words.age {
                screen.blank()
                screen.paragraph(age)
            }
        }
        return screen.text
    }

    private static func table(_ rows: StatementWords.Table) -> TextTable {
        var table = TextTable(
            rows.heads.enumerated().map { index, head in
                .init(head: head, alignsRight: rows.amounts.contains(index), fit: index == 1 ? .cut : .whole)
            })
        for row in rows.rows { table.add(row) }
        return table
    }
}
