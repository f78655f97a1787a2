import Billing
import Diagnostics
import Records
import Reports
import Values

extension JSONShape<LeaksView> {
    static var leaks: JSONShape {
        JSONShape(
            "vaws leaks",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("sums", listOf: .leakSum, "one for each currency, the workspace's first") { $0.leaks.sums },
                JSONField("leaks", listOf: .leak, "by currency in that order, the largest first; no figure last") {
                    view in
                    view.leaks.leaks.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
            ])
    }
}

extension JSONShape<Leaks.Sum> {
    fileprivate static var leakSum: JSONShape {
        JSONShape(
            "sum of leaks",
            [
                JSONField("currency", .text, "of its amounts, ISO 4217") { .text($0.amount.currency.code) },
                JSONField("amount", .amount, "all leaks in it") { .amount($0.amount) },
                JSONField("owed", .amount, "of it, what is owed by what was agreed") { .amount($0.owed) },
                JSONField("kinds", listOf: .leakKind, "the largest first; they add up to the amount") { $0.kinds },
            ])
    }
}

extension JSONShape<Leaks.Sum.Part> {
    fileprivate static var leakKind: JSONShape {
        JSONShape(
            "kind of leak",
            [
                JSONField("kind", .text, "as of a leak") { .text($0.kind) },
                JSONField("amount", .amount, "all leaks of that kind") { .amount($0.amount) },
            ])
    }
}

extension JSONShape<PlacedRow<Leak>> {
    fileprivate static var leak: JSONShape {
        let kinds = Leak.What.kinds.map { "`\($0)`" }.joined(separator: ", ")
        return JSONShape(
            "leak",
            [
                JSONField("kind", .text, kinds) { .text($0.row.what.kind) },
                JSONField("client", .text, "the client's id") { .text($0.row.client) },
                JSONField("amount", .amount, "null where nothing says what it is worth") { .optional($0.row.amount) },
                JSONField("currency", .text, "of the amount, ISO 4217") { .optional($0.row.amount?.currency.code) },
                JSONField("minutes", .minutes, "of work behind it") { .minutes($0.row.minutes) },
                JSONField("owed", .flag, "whether it is owed by what was agreed, or somebody has to be asked") {
                    .flag($0.row.isOwed)
                },
                JSONField("text", .text, "what it is, in words") { .text(LeakWords($0.workspace).sentence($0.row)) },
                JSONField("mend", .text, "what to type or to write, in backticks where it is to be typed") {
                    .text(LeakWords($0.workspace).mend($0.row))
                },
                JSONField("file", .text, "path below the workspace's root; null where there is no line") {
                    .optional($0.row.locations.first.map($0.workspace.path))
                },
                JSONField("line", .number, "line in that file, from 1") {
                    .optional(($0.row.locations.first?.line).map { Int($0) })
                },
                JSONField("places", .texts, "every line behind it, as `file:line`") { row in
                    .texts(row.row.locations.map { "\(row.workspace.path(of: $0)):\($0.line)" })
                },
            ])
    }
}
