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
        let workspace = checked.open.workspace
        // Planning knows nothing of money, so each has a core of its own.
        let plan = Background { Plan(workspace) }
        let drafts = DraftInvoices(checked.ledger)
        let receivables = Receivables(workspace)
        let results = ReportResults(
            plan: plan.value, ledger: checked.ledger, drafts: drafts, receivables: receivables)
        (pages, diagnostics) = ReportSet.render(
            workspace, results, findings: checked.diagnostics, templates: checked.templates)
    }

    /// Today's page, in the form in which it is made.
    var firstPage: String? {
        ["reports/today.md", "reports/site/index.html"].first { path in pages.contains { $0.path == path } }
    }
}
