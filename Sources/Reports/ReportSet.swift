public import Diagnostics
public import Records
import Values

/// All pages of a workspace, as text: the same files and the same day give the same bytes.
public enum ReportSet {
    /// The pages in the order of their paths' bytes, each sealed, and what is wrong in the workspace's own templates.
    ///
    /// `templates` are the files of `templates/`, with ids that follow those of the workspace's files;
    /// `findings` is all that was found in the workspace, which the first page counts.
    public static func render(
        _ workspace: Workspace, _ results: ReportResults, findings: [Diagnostic], templates: [SourceFile] = []
    ) -> (pages: [GeneratedPage], diagnostics: [Diagnostic]) {
        let (loaded, diagnostics) = PageTemplates.load(overrides: templates)
        return (render(workspace, results, findings: findings + diagnostics, through: loaded), diagnostics)
    }

    /// The pages through templates that were loaded already; what is wrong in those is among the findings.
    public static func render(
        _ workspace: Workspace, _ results: ReportResults, findings: [Diagnostic], through templates: PageTemplates
    ) -> [GeneratedPage] {
        let count = FindingCount(findings)
        let makers = workspace.business.reportFormats.flatMap { format -> [@Sendable () -> GeneratedPage] in
            let context = PageContext(workspace: workspace, format: format, through: templates)
            let writer = PageWriter(results: results, findings: count, templates: templates, context: context)
            return writer.viewedPages().map { page in { writer.rendered(page) } }
        }
        let calendar = CalendarFile(results, in: workspace)
        // First what takes longest, so that no core waits for it at the end.
        let pages = ([{ calendar.page }] + makers).parallelMap { $0() }
        return pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
