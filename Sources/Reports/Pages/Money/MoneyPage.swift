import Billing
import Records
import Values

/// What is mine and not yet in? Unbilled work first, then what is owed, then what came of it all.
enum MoneyPage {
    /// Of lists that go on as long as the files do.
    static let rowsShown = 30

    static let names: ViewShape.Names = [
        UnbilledSection.names, ReceivablesSection.names, IncomeSection.names, HourSection.names, TaxSection.names,
        ExpensesSection.names, LeaksSection.names,
    ].reduce(["glance": .list(["name": .text, "figure": .text, "more": .text, "link": .link])]) {
        $0.merging($1) { first, _ in first }
    }

    static func view(_ results: ReportResults, drafts: [NamedDraft], in context: PageContext) -> [String: ViewValue] {
        [
            UnbilledSection.view(results, drafts, in: context), ReceivablesSection.view(results, in: context),
            IncomeSection.view(results.money, in: context), HourSection.view(results.money, in: context),
            TaxSection.view(results.money, in: context), ExpensesSection.view(results.money, in: context),
            LeaksSection.view(results.leaks, in: context),
        ].reduce(["glance": .list(Glance.money(results.openMoney, in: context))]) {
            $0.merging($1) { first, _ in first }
        }
    }

    /// An amount whose currency stands beside it; nothing for zero.
    static func cell(_ money: Money) -> ViewValue { .text(money.isZero ? "" : Wording.amount(money)) }

    static func more(_ count: Int) -> String { count > rowsShown ? "And \(count - rowsShown) more." : "" }
}
