import ArgumentParser
import Billing
import Records
import Reports
import Values

/// Which drafts of a client are meant.
struct DraftChoice: ParsableArguments {
    @Argument(help: ArgumentHelp("The client's id.", valueName: "client")) var client: String

    @Option(help: ArgumentHelp("Only what ends in this month or on this day, such as 2026-11.", valueName: "month"))
    var period: String?

    @OptionGroup var options: WorkspaceOptions

    func period(of text: String) throws(Complaint) -> Period {
        if let month = CalendarDate("\(text)-01") { return Period(monthOf: month) }
        if let day = CalendarDate(text) { return Period(day, through: day) }
        throw Complaint("'\(text)' is no month", fix: "write `--period` as `2026-11`", status: .usage)
    }

    /// The drafts with their pages; a complaint where there are none.
    func pages(as format: ReportFormat, in open: OpenWorkspace) throws(Complaint) -> [DraftPages.Page] {
        try open.workspace.mustKnow(client: client)
        let within = try period.map { text throws(Complaint) in try period(of: text) }
        let drafts = DraftInvoices(open.workspace)
        let templates = PageMaterial(open).templates
        let pages = DraftPages(drafts, in: open.workspace, through: templates).pages(as: format) { draft in
            draft.client == client && (within?.contains(draft.period.end ?? draft.period.start) ?? true)
        }
        guard pages.isEmpty else { return pages }
        throw Complaint(
            "there is nothing to bill '\(client)'\(period.map { " for a period that ends in \($0)" } ?? "")",
            fix: period == nil
                ? OverbilledNotes.notes(of: client, drafts, in: open.workspace).first
                : "leave out `--period` to see all")
    }
}
