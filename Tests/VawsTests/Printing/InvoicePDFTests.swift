import Foundation
import Testing

@testable import vaws

/// Printing, with a program of the test's own in the place of WeasyPrint and Chromium.
@Suite struct InvoicePDFTests {
    private static let invoice = """
        ---
        kind: invoice
        number: 2026-0001
        client: acme
        issued: 2026-10-31
        currency: EUR
        lines: [{text: Office, amount: 50.00}]
        total: 50.00
        ---
        """

    private func workspace() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("currency: EUR\nbusiness: {name: Robin Vale}\n", to: "vaws.yaml")
        try folder.write("---\nname: Office\n---\n", to: "services/admin.md")
        try folder.write("---\nname: Acme\nlanguage: fr\n---\n", to: "clients/acme/client.md")
        try folder.write(
            "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 42/hour}]\n---\n",
            to: "clients/acme/agreements/2026.md")
        try folder.write("---\nservice: admin\n---\n## 2026-11-02\n- 1h Plan\n", to: "clients/acme/time/2026-11.md")
        try folder.write(Self.invoice, to: "invoices/2026-0001.md")
        return folder
    }

    /// A program of that name in `bin/`, and the environment in which it is found.
    private func program(_ name: String, _ script: String, in folder: ScratchFolder) throws -> [String: String] {
        try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
        let path = folder.path + "/bin/" + name
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return ["PATH": folder.path + "/bin"]
    }

    @Test func `a document becomes a file beside the person, whatever the hour`() throws {
        let folder = try workspace()
        let script = "printf '%%PDF-1.7 /CreationDate (D:20261125024121Z)' > \"$2\""
        let environment = try program("weasyprint", script, in: folder)
        let call = Call(["invoice", "pdf", "2026-0001"], in: folder.path, environment: environment)
        #expect(call.screen == "2026-0001.pdf\n")
        #expect(call.status == 0)
        #expect(try folder.text("2026-0001.pdf") == "%PDF-1.7 /CreationDate (D:20000101000000Z)")
    }

    @Test func `drafts go into a folder, which is made`() throws {
        let folder = try workspace()
        let environment = try program("weasyprint", "cat \"$1\" > \"$2\"", in: folder)
        let call = Call(
            ["invoice", "pdf", "--draft", "acme", "--to", "out"], in: folder.path, environment: environment)
        #expect(call.output == "out/draft-acme-2026-11.pdf\n")
        #expect(
            try folder.text("out/draft-acme-2026-11.pdf").contains(
                "<h1>Facture <span class=\"stamp\">PROJET</span></h1>"))
    }

    @Test func `Chromium is asked where WeasyPrint is not there`() throws {
        let folder = try workspace()
        let script = "for word in \"$@\"; do case $word in --print-to-pdf=*) echo made > \"${word#*=}\";; esac; done"
        let environment = try program("chromium", script, in: folder)
        let call = Call(["invoice", "pdf", "2026-0001", "-o", "a/b.pdf"], in: folder.path, environment: environment)
        #expect(call.screen == "a/b.pdf\n")
        #expect(try folder.text("a/b.pdf") == "made\n")
    }

    @Test func `a program that fails is told with its last words, and leaves no file`() throws {
        let folder = try workspace()
        let environment = try program("weasyprint", "echo 'no fonts here' >&2; exit 3", in: folder)
        let call = Call(["invoice", "pdf", "2026-0001"], in: folder.path, environment: environment)
        #expect(call.errors.hasPrefix("error: WeasyPrint made no PDF: no fonts here: try `"))
        #expect(call.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/2026-0001.pdf"))
    }

    @Test func `where nothing prints, the page is there as HTML, complete in itself`() throws {
        let folder = try workspace()
        let call = Call(["invoice", "pdf", "2026-0001"], in: folder.path)
        #expect(call.output == "2026-0001.html\n")
        #expect(
            call.errors
                == "error: no program to print PDF was found, so the pages are HTML: \(PDFPrinter.advice)\n")
        #expect(call.status == 1)
        let page = try folder.text("2026-0001.html")
        #expect(page.hasPrefix("<!doctype html>"))
        #expect(!page.contains("href=") && !page.contains("src=\"http") && !page.contains("<script"))
        let shown = Call(["invoice", "show", "2026-0001", "--format", "html"], in: folder.path)
        #expect(shown.output == page)
    }

    @Test(arguments: [
        (["invoice", "pdf"], "error: which document?: give its number, or `--draft CLIENT`\n"),
        (["invoice", "pdf", "2026-0001", "--draft", "acme"], "error: a draft has no number: leave out '2026-0001'\n"),
        (
            ["invoice", "pdf", "2026-0001", "2026-0001", "-o", "x.pdf"],
            "error: `-o` names one file for 2 documents: use `--to DIR`\n"
        ),
        (
            ["invoice", "pdf", "2026-0002"],
            "error: there is no invoice '2026-0002': did you mean '2026-0001'? [unknown-invoice]\n"
        ),
    ]) func `what cannot be printed is told`(arguments: [String], error: String) throws {
        let folder = try workspace()
        #expect(Call(arguments, in: folder.path).errors == error)
    }
}
