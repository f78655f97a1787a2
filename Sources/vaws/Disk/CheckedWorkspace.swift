import Billing
import Diagnostics
import Planning
import Practice
import Records
import Reports

/// A workspace with all that can be found wrong in it: in its files, its promises, what is billed, and its own templates.
struct CheckedWorkspace: Sendable {
    let open: OpenWorkspace
    /// The ledger of all time, and what documents hold of it.
    let settlement: Settlement
    let plan: Plan
    /// The files of `templates/`, with ids that follow those of the workspace's files.
    let templates: [SourceFile]
    /// All templates, words and the logo, read while the rest is checked.
    let pageTemplates: Background<PageMaterial>
    /// In file order; those in the templates are not among them.
    let diagnostics: [Diagnostic]

    init(_ open: OpenWorkspace) {
        self.open = open
        // Planning knows nothing of money, so each has a core of its own.
        let planned = Background {
            let plan = Plan(open.workspace)
            return (plan: plan, findings: PlanningChecks.diagnostics(plan))
        }
        let issued = Background { IssuedCheck(open.workspace).diagnostics() }
        let templates = TemplateFolder.read(open.folder.root, after: open.folder.files.count)
        self.templates = templates
        pageTemplates = Background { PageMaterial(open, templates) }
        settlement = Settlement(TimeLedger(open.workspace))
        let billing = BillingChecks.diagnostics(settlement)
        let responses = ResponseTimes.all(open.workspace, settlement.ledger.book)
        let practice =
            ResponseChecks(responses, open.workspace).diagnostics
            + WorkflowChecks(open.workspace).diagnostics
            + QualityChecks.diagnostics(open.workspace)
            + SubmittedFiles(open, settlement.ledger.book).diagnostics
        plan = planned.value.plan
        diagnostics = (open.diagnostics + billing + practice + planned.value.findings + issued.value)
            .withoutConsequences(in: open.workspace).inFileOrder()
    }

    /// Every file that a finding may point at; an id is an index of this.
    var files: [SourceFile] { open.folder.files + templates }
}
