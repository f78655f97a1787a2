import Billing
import Records
import Values

/// What is mine and not yet in?
enum MoneyPage {
    /// Of lists that go on as long as the files do.
    static let rowsShown = 30

    static let names: ViewShape.Names = [
        "unbilled": .list([
            "client": .text, "clientLink": .link, "hours": .text, "amount": .text, "days0to30": .text,
            "days31to60": .text,
            "days61to90": .text, "over90": .text, "oldest": .text,
        ]),
        "hasUnbilled": .flag,
        "drafts": .list(["client": .text, "link": .link, "period": .text, "amount": .text, "state": .text]),
        "hasDrafts": .flag,
        "open": .list(InvoiceRow.names), "hasOpen": .flag,
        "ageing": .list([
            "currency": .text, "notDue": .text, "days1to30": .text, "days31to60": .text, "days61to90": .text,
            "over90": .text,
            "outstanding": .text, "credit": .text, "chart": .fragment,
        ]),
        "hasAgeing": .flag,
        "credits": .list(["client": .text, "amount": .text, "day": .text, "place": .text, "source": .link]),
        "hasCredits": .flag,
        "income": .list(["month": .text, "invoiced": .text, "received": .text]), "hasIncome": .flag, "year": .text,
        "taxes": .list(["code": .text, "rate": .text, "base": .text, "amount": .text]), "hasTaxes": .flag,
        "hasClaims": .flag, "claims": .list(LateInterestRow.names), "noRates": .hint,
        "outside": .list([
            "client": .text, "clientLink": .link, "service": .text, "day": .text, "hours": .text, "value": .text,
            "place": .text, "source": .link,
        ]),
        "hasOutside": .flag,
        "overbilled": .list(["text": .text, "command": .text, "place": .text, "source": .link]), "hasOverbilled": .flag,
        "receipts": .list([
            "day": .text, "text": .text, "amount": .text, "client": .text, "place": .text, "source": .link,
        ]),
        "hasReceipts": .flag, "moreReceipts": .text, "moreOutside": .text, "nothing": .hint,
        "glance": .list(["name": .text, "figure": .text, "more": .text, "link": .link]),
    ]

    static func view(_ results: ReportResults, drafts: [NamedDraft], in context: PageContext) -> [String: ViewValue] {
        let open = results.standings.filter { $0.balance.minorUnits > 0 }
            .sorted { ($0.due, $0.number) < ($1.due, $1.number) }
        let ageing = results.ageing.filter { !$0.outstanding.isZero || !$0.credit.isZero }
        let receipts = context.workspace.expenses.filter { $0.receipt == nil }.sorted(by: isNewer)
        let income = results.income.reversed()
        return [
            "unbilled": .list(results.unbilled.map { unbilled($0, in: context) }),
            "hasUnbilled": .flag(!results.unbilled.isEmpty),
            "drafts": .list(drafts.map { draft($0, in: context) }), "hasDrafts": .flag(!drafts.isEmpty),
            "open": .list(open.map { InvoiceRow.view($0, in: context) }), "hasOpen": .flag(!open.isEmpty),
            "ageing": .list(ageing.map(self.ageing)), "hasAgeing": .flag(!ageing.isEmpty),
            "credits": .list(results.credits.map { credit($0, in: context) }),
            "hasCredits": .flag(!results.credits.isEmpty),
            "income": .list(income.flatMap { months($0, in: context) }), "hasIncome": .flag(!income.isEmpty),
            "outside": .list(results.outside.prefix(rowsShown).map { outside($0, in: context) }),
            "hasOutside": .flag(!results.outside.isEmpty),
            "overbilled": .list(results.overbilled.map { OverbilledWords.view($0, in: context) }),
            "hasOverbilled": .flag(!results.overbilled.isEmpty),
            "receipts": .list(receipts.prefix(rowsShown).map { receipt($0, in: context) }),
            "hasReceipts": .flag(!receipts.isEmpty), "moreReceipts": .text(more(receipts.count)),
            "moreOutside": .text(more(results.outside.count)),
            "year": .text(String(context.today.year)), "taxes": .list(results.taxes.map(tax)),
            "hasTaxes": .flag(!results.taxes.isEmpty),
            "claims": .list(results.claims.map { LateInterestRow.view($0, in: context) }),
            "hasClaims": .flag(!results.claims.isEmpty || !results.currenciesWithoutRates.isEmpty),
            "noRates": LateInterestRow.noRates(results.currenciesWithoutRates).fragment(in: context),
            "nothing": (context.workspace.documents.isEmpty ? MoneyPage.noDocument : "").fragment(in: context),
        ]
    }

    private static let noDocument: Hint = "No invoice was issued yet; each is a file in `invoices/`."

    /// The newest first; of one day, in file order.
    private static func isNewer(_ left: Expense, _ right: Expense) -> Bool {
        left.day != right.day ? left.day > right.day : left.location < right.location
    }

    private static func more(_ count: Int) -> String {
        count > rowsShown ? "And \(count - rowsShown) more." : ""
    }

    private static func unbilled(_ row: Unbilled, in context: PageContext) -> View {
        View([
            "client": .text(context.name(ofClient: row.client)),
            "clientLink": .link(context.client(row.client, fragment: "money")),
            "hours": .text(Wording.duration(row.minutes)), "amount": .text(Wording.money(row.amount)),
            "days0to30": cell(row.days0to30), "days31to60": cell(row.days31to60), "days61to90": cell(row.days61to90),
            "over90": cell(row.over90), "oldest": .text(context.wording.day(row.oldest)),
        ])
    }

    /// An amount whose currency stands beside it; nothing for zero.
    private static func cell(_ money: Money) -> ViewValue { .text(money.isZero ? "" : Wording.amount(money)) }

    private static func draft(_ draft: NamedDraft, in context: PageContext) -> View {
        View([
            "client": .text(context.name(ofClient: draft.invoice.client)), "link": .link(context.draft(draft.name)),
            "period": .text(context.wording.period(draft.invoice.period)),
            "amount": .text(Wording.money(draft.invoice.totals.payable)),
            "state": .text(draft.invoice.isComplete ? "ready to issue" : "still running"),
        ])
    }

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
            "currency": .text(code), "notDue": cell(row.notDue), "days1to30": cell(row.days1to30),
            "days31to60": cell(row.days31to60), "days61to90": cell(row.days61to90), "over90": cell(row.over90),
            "outstanding": .text(Wording.amount(row.outstanding)), "credit": cell(row.credit),
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

    /// A row for each currency.
    private static func months(_ row: IncomeRow, in context: PageContext) -> [View] {
        guard case .month(let month) = row.key else { return [] }
        return row.amounts.map { amounts in
            View([
                "month": .text(context.wording.month(month)),
                "invoiced": .text(amounts.invoiced.isZero ? "" : Wording.money(amounts.invoiced)),
                "received": .text(amounts.received.isZero ? "" : Wording.money(amounts.received)),
            ])
        }
    }

    private static func tax(_ row: TaxByRate) -> View {
        View([
            "code": .text(row.code), "rate": .text(row.rate.map(Wording.percent) ?? "none"),
            "base": .text(Wording.money(row.base)), "amount": .text(Wording.money(row.amount)),
        ])
    }

    private static func outside(_ work: OutsideAgreement, in context: PageContext) -> View {
        View([
            "client": .text(context.name(ofClient: work.client)), "clientLink": .link(context.client(work.client)),
            "service": .text(context.name(ofService: work.service)), "day": .text(context.wording.day(work.day)),
            "hours": .text(Wording.duration(work.minutes)), "value": .text(work.value.map(Wording.money) ?? "no price"),
            "place": .text(context.place(work.location)), "source": .link(context.source(work.location)),
        ])
    }

    private static func receipt(_ expense: Expense, in context: PageContext) -> View {
        View([
            "day": .text(context.wording.day(expense.day)), "text": .text(expense.text),
            "amount": .text(Wording.money(expense.amount)), "client": .text(context.name(ofClient: expense.client)),
            "place": .text(context.place(expense.location)), "source": .link(context.source(expense.location)),
        ])
    }
}
