import Billing
import Records
import Values

/// What was worked and is on no invoice, with what bills it.
enum UnbilledSection {
    static let names: ViewShape.Names = [
        "unbilled": .list([
            "client": .text, "clientLink": .link, "hours": .text, "amount": .text, "days0to30": .text,
            "days31to60": .text, "days61to90": .text, "over90": .text, "oldest": .text, "step": .hint,
        ]),
        "hasUnbilled": .flag,
        "drafts": .list(["client": .text, "link": .link, "period": .text, "amount": .text, "state": .hint]),
        "hasDrafts": .flag,
        "outside": .list([
            "client": .text, "clientLink": .link, "service": .text, "day": .text, "hours": .text, "value": .text,
            "place": .text, "source": .link,
        ]),
        "hasOutside": .flag, "moreOutside": .text,
        "overbilled": .list(["text": .text, "command": .text, "place": .text, "source": .link]), "hasOverbilled": .flag,
    ]

    static func view(_ results: ReportResults, _ drafts: [NamedDraft], in context: PageContext) -> [String: ViewValue] {
        [
            "unbilled": .list(results.unbilled.map { row($0, results.drafts, in: context) }),
            "hasUnbilled": .flag(!results.unbilled.isEmpty),
            "drafts": .list(drafts.map { draft($0, in: context) }), "hasDrafts": .flag(!drafts.isEmpty),
            "outside": .list(results.outside.prefix(MoneyPage.rowsShown).map { outside($0, in: context) }),
            "hasOutside": .flag(!results.outside.isEmpty), "moreOutside": .text(MoneyPage.more(results.outside.count)),
            "overbilled": .list(results.overbilled.map { OverbilledWords.view($0, in: context) }),
            "hasOverbilled": .flag(!results.overbilled.isEmpty),
        ]
    }

    private static func row(_ row: Unbilled, _ drafts: [DraftInvoice], in context: PageContext) -> View {
        View([
            "client": .text(context.name(ofClient: row.client)),
            "clientLink": .link(context.client(row.client, fragment: "money")),
            "hours": .text(Wording.duration(row.minutes)), "amount": .text(Wording.money(row.amount)),
            "days0to30": MoneyPage.cell(row.days0to30), "days31to60": MoneyPage.cell(row.days31to60),
            "days61to90": MoneyPage.cell(row.days61to90), "over90": MoneyPage.cell(row.over90),
            "oldest": .text(context.wording.day(row.oldest)),
            "step": step(BillingStep(row, drafts), in: context).fragment(in: context),
        ])
    }

    private static func step(_ step: BillingStep, in context: PageContext) -> Hint {
        switch step {
        case .issue(let client): "`vaws invoice issue \(Hint.typed(client))`"
        case .wait(let day): "its period runs to \(context.wording.day(day))"
        case .none: "on no draft"
        }
    }

    private static func draft(_ draft: NamedDraft, in context: PageContext) -> View {
        let state: Hint =
            draft.invoice.isComplete
            ? "ready: `vaws invoice issue \(Hint.typed(draft.invoice.client))`" : "still running"
        return View([
            "client": .text(context.name(ofClient: draft.invoice.client)), "link": .link(context.draft(draft.name)),
            "period": .text(context.wording.period(draft.invoice.period)),
            "amount": .text(Wording.money(draft.invoice.totals.payable)), "state": state.fragment(in: context),
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
}
