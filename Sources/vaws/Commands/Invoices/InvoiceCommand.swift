import ArgumentParser

struct InvoiceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invoice",
        abstract: "Look at issued invoices and at drafts.",
        discussion: """
            `vaws invoice list` says where each invoice stands, `show 2026-0042` prints one, `draft acme` prints what \
            would be billed today, `preview acme` makes it a page for the browser.
            """,
        subcommands: [
            InvoiceListCommand.self, InvoiceShowCommand.self, InvoiceDraftCommand.self, InvoicePreviewCommand.self,
            InvoicePDFCommand.self, InvoiceIssueCommand.self, InvoiceCreditCommand.self, InvoiceVoidCommand.self,
        ])
}
