import Billing
import Diagnostics
import Records
import Reports

/// A workspace with all that can be found wrong in it: in its files, in what is billed, and in its own templates.
struct CheckedWorkspace: Sendable {
    let open: OpenWorkspace
    let ledger: TimeLedger
    /// The files of `templates/`, with ids that follow those of the workspace's files.
    let templates: [SourceFile]
    /// All templates, read while the rest is checked.
    let pageTemplates: Background<(templates: PageTemplates, diagnostics: [Diagnostic])>
    /// In file order; those in the templates are not among them.
    let diagnostics: [Diagnostic]

    init(_ open: OpenWorkspace) {
        self.open = open
        let templates = TemplateFolder.read(open.folder.root, after: open.folder.files.count)
        self.templates = templates
        pageTemplates = Background { PageTemplates.load(overrides: templates) }
        ledger = TimeLedger(open.workspace)
        diagnostics = (open.diagnostics + BillingChecks.diagnostics(ledger))
            .withoutConsequences(in: open.workspace).inFileOrder()
    }

    /// Every file that a finding may point at; an id is an index of this.
    var files: [SourceFile] { open.folder.files + templates }
}
