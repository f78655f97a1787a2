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
        let workspace = pack.context.workspace
        let statements = pack.contents.statements.map { statement in
            self.view(statement, StatementWords(statement, in: workspace), kind)
        }
        let facts = [
            Detail(name: pack.word(.date), value: pack.context.wording.longDay(pack.request.to)),
            Detail(name: pack.word(.period), value: pack.context.wording.period(pack.request.period)),
        ]
        return ["statements": .list(statements), "isEmpty": .flag(statements.isEmpty)]
            .merging(pack.parties(facts)) { first, _ in first }
    }

    /// `EUR 540.00 is owed on 23 November 2026.`, of each currency.
    static func answer(_ pack: PackView) -> String {
        let totals = pack.contents.statements.map { StatementWords($0, in: pack.context.workspace).total }
        return totals.isEmpty ? pack.word(.nothing) : totals.joined(separator: " ")
    }

    private static func view(_ statement: Statement, _ words: StatementWords, _ kind: StatementKind) -> View {
        let table = words.table(kind)
        let heads = table.heads.enumerated().map { index, text in
            View(["text": .text(text), "isAmount": .flag(table.amounts.contains(index))])
        }
        let rows = table.rows.map { row in
            View([
                "cells": .list(
                    row.enumerated().map { index, text in
                        View([
                            "text": .text(text), "isAmount": .flag(table.amounts.contains(index)),
                            "isFirst": .flag(index == 0),
                        ])
                    })
            ])
        }
        return View([
            "currency": .text(statement.currency.code), "total": .text(words.total), "age": .text(words.age ?? ""),
            "hasRows": .flag(!rows.isEmpty), "heads": .list(heads), "rows": .list(rows),
            "lastName": .text(words.closingName), "last": .text(Wording.money(statement.closing)),
        ])
    }
}
