import Billing
import Records
import Values

/// What clients owe, by age; what lies there of theirs; and what may be claimed for late money.
enum ReceivablesSection {
    static let names: ViewShape.Names = [
        "open": .list(InvoiceRow.names), "hasOpen": .flag,
        "ageing": .list([
            "currency": .text, "notDue": .text, "days1to30": .text, "days31to60": .text, "days61to90": .text,
            "over90": .text, "outstanding": .text, "credit": .text, "chart": .fragment,
        ]),
        "hasAgeing": .flag,
        "credits": .list(["client": .text, "amount": .text, "day": .text, "place": .text, "source": .link]),
        "hasCredits": .flag,
        "hasClaims": .flag, "claims": .list(LateInterestRow.names), "noRates": .hint, "nothing": .hint,
    ]

    static func view(_ results: ReportResults, in context: PageContext) -> [String: ViewValue] {
        let open = results.standings.filter { $0.owed.minorUnits > 0 }
            .sorted { ($0.due, $0.number) < ($1.due, $1.number) }
        let ageing = results.ageing.filter { !$0.outstanding.isZero || !$0.credit.isZero }
        return [
            "open": .list(open.map { InvoiceRow.view($0, results.reminders[$0.number], in: context) }),
            "hasOpen": .flag(!open.isEmpty),
            "ageing": .list(ageing.map(self.ageing)), "hasAgeing": .flag(!ageing.isEmpty),
            "credits": .list(results.credits.map { credit($0, in: context) }),
            "hasCredits": .flag(!results.credits.isEmpty),
            "claims": .list(results.claims.map { LateInterestRow.view($0, in: context) }),
            "hasClaims": .flag(!results.claims.isEmpty || !results.currenciesWithoutRates.isEmpty),
            "noRates": LateInterestRow.noRates(results.currenciesWithoutRates).fragment(in: context),
            "nothing": (context.workspace.documents.isEmpty ? noDocument : "").fragment(in: context),
        ]
    }

    private static let noDocument: Hint =
        "No invoice was issued yet: `vaws invoice preview NAME` shows a client's next one, `vaws invoice issue NAME` makes it."

    private static func ageing(_ row: Ageing) -> View {
        let chart = AgeingChart(buckets: [
            .init(label: "not due", amount: row.notDue, isOverdue: false),
            .init(label: "1–30 days", amount: row.days1to30, isOverdue: true),
            .init(label: "31–60 days", amount: row.days31to60, isOverdue: true),
            .init(label: "61–90 days", amount: row.days61to90, isOverdue: true),
            .init(label: "over 90 days", amount: row.over90, isOverdue: true),
        ])
        let code = row.currency.code
        return View([
            "currency": .text(code), "notDue": MoneyPage.cell(row.notDue), "days1to30": MoneyPage.cell(row.days1to30),
            "days31to60": MoneyPage.cell(row.days31to60), "days61to90": MoneyPage.cell(row.days61to90),
            "over90": MoneyPage.cell(row.over90), "outstanding": .text(Wording.amount(row.outstanding)),
            "credit": MoneyPage.cell(row.credit),
            "chart": .fragment(
                chart.isDrawn
                    ? chart.svg(id: "ageing-\(code)", title: "Receivables in \(code) by days since they were due") : ""),
        ])
    }

    private static func credit(_ credit: ClientCredit, in context: PageContext) -> View {
        View([
            "client": .text(context.name(ofClient: credit.client)), "amount": .text(Wording.money(credit.amount)),
            "day": .text(context.wording.day(credit.day)), "place": .text(context.place(credit.location)),
            "source": .link(context.source(credit.location)),
        ])
    }
}
