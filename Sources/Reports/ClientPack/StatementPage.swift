import Billing
import Records
import Values

/// What was owed, what changed it, what is owed now: a letter that a client reads once and pays from.
enum StatementPage {
    static let names: ViewShape.Names = [
        "statements": .list([
            "currency": .text, "total": .text, "age": .text, "hasRows": .flag, "lastName": .text, "last": .text,
            "heads": .list(["text": .text, "isAmount": .flag]),
            "rows": .list(["cells": .list(["text": .text, "isAmount": .flag, "isFirst": .flag])]),
        ]),
        "isEmpty": .flag,
    ].merging(PackView.parties) { first, _ in first }

    static func view(_ pack: PackView, _ kind: StatementKind) -> [String: ViewValue] {
        let statements = pack.contents.statements.map { view($0, words($0, pack), kind, pack.language) }
        let facts: [(FixedWord, String)] = [
            (.date, pack.language.longDay(pack.request.to)), (.span, pack.language.period(pack.request.period)),
        ]
        return ["statements": .list(statements), "isEmpty": .flag(statements.isEmpty)]
            .merging(pack.parties(facts)) { first, _ in first }
    }

    /// `EUR 540.00 is owed on 23 November 2026.`, of each currency.
    static func answer(_ pack: PackView) -> String {
        let totals = pack.contents.statements.map { words($0, pack).total }
        return totals.isEmpty ? pack.word(.nothingBilled) : totals.joined(separator: " ")
    }

    private static func words(_ statement: Statement, _ pack: PackView) -> StatementWords {
        StatementWords(statement, in: pack.context.workspace, pack.language)
    }

    private static func view(
        _ statement: Statement, _ words: StatementWords, _ kind: StatementKind, _ language: Language
    ) -> View {
        let table = words.table(kind)
        let heads = table.heads.enumerated().map { index, text in
            View(["text": .text(text), "isAmount": .flag(table.amounts.contains(index))])
        }
        let rows = table.rows.map { View(["cells": .list(cells($0, amounts: table.amounts))]) }
        let currency = language.sentence(.amountsIn, ["currency": statement.currency.code])
        return View([
            "currency": .text(currency), "total": .text(words.total), "age": .text(words.age ?? ""),
            "hasRows": .flag(!rows.isEmpty), "heads": .list(heads), "rows": .list(rows),
            "lastName": .text(words.closing.name), "last": .text(words.closing.amount),
        ])
    }

    private static func cells(_ texts: [String], amounts: Range<Int>) -> [View] {
        texts.enumerated().map { index, text in
            View(["text": .text(text), "isAmount": .flag(amounts.contains(index)), "isFirst": .flag(index == 0)])
        }
    }
}
