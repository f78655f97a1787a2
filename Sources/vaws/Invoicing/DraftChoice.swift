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

    /// The drafts with their pages; a complaint where there are none.
    func pages(
        as format: ReportFormat, in open: OpenWorkspace, onlyOf service: String? = nil
    ) throws(Complaint) -> [DraftPages.Page] {
        try open.workspace.mustKnow(client: client)
        try open.workspace.mustKnow(service: service)
        let within = try period.map { text throws(Complaint) in try Period(month: text) }
        let settlement = Settlement(TimeLedger(open.workspace))
        let all = DraftInvoices(settlement)
        let chosen = service.map { DraftInvoices.drafts(of: client, onlyOf: $0, settlement) } ?? all.drafts
        let drafts = DraftPages(chosen, in: open.workspace, through: PageMaterial(open).templates)
        let pages = drafts.pages(as: format) { draft in
            draft.client == client && (within?.contains(draft.period.end ?? draft.period.start) ?? true)
        }
        guard pages.isEmpty else { return pages }
        throw Complaint(
            "there is nothing to bill '\(client)'\(service.map { " of '\($0)'" } ?? "")\(period.map { " for a period that ends in \($0)" } ?? "")",
            fix: period == nil
                ? OverbilledNotes.notes(of: client, all, in: open.workspace).first
                : "leave out `--period` to see all")
    }
}
