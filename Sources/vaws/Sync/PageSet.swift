import Billing
import Diagnostics
import Dispatch
import Planning
import Records
import Reports

/// All pages of a workspace, made through the built-in templates and the workspace's own.
struct PageSet {
    /// In the order of the paths' bytes.
    let pages: [GeneratedPage]
    /// What is wrong in the workspace's own templates.
    let diagnostics: [Diagnostic]

    init(_ checked: CheckedWorkspace) {
        let (workspace, settlement) = (checked.open.workspace, checked.settlement)
        let hours = Background { HoursTables(settlement) }
        let drafts = DraftInvoices(settlement)
        let receivables = Receivables(workspace)
        let money = Background { MoneyFigures(settlement, receivables) }
        let leaks = Background { Leaks(settlement, drafts, receivables) }
        let results = ReportResults(
            plan: checked.plan, hours: hours.value, drafts: drafts, receivables: receivables,
            money: money.value, leaks: leaks.value, settlement: settlement)
        diagnostics = checked.pageTemplates.value.diagnostics
        pages = ReportSet.render(
            workspace, results, findings: checked.diagnostics + diagnostics,
            through: checked.pageTemplates.value.templates)
    }

    /// Today's page, in the form in which it is made.
    var firstPage: String? {
        ["reports/today.md", "reports/site/index.html"].first { path in pages.contains { $0.path == path } }
    }
}
