/// A page that is to be printed, and the name of its file without an ending.
struct PrintableSheet {
    let name: String
    let html: String
}

/// Prints pages as PDF, or writes their HTML where nothing here can print.
struct SheetPrinting {
    let printer: PDFPrinter?
    /// The folder from which names are seen.
    let folder: String

    /// `name` is what the person asked for, else it is made of the sheet's; tells the file.
    func make(_ sheet: PrintableSheet, as name: String?, in wanted: String?, _ console: Console) throws(Complaint) {
        let file = sheet.name + ".pdf"
        let shown = name ?? wanted.map { joined($0, file) } ?? file
        guard let printer else { return try writePage(sheet, instead: shown, console) }
        try printer.print(html: Array(sheet.html.utf8), to: joined(folder, shown))
        console.print(shown)
    }

    private func writePage(_ sheet: PrintableSheet, instead shown: String, _ console: Console) throws(Complaint) {
        let page = (shown.hasSuffix(".pdf") ? String(shown.dropLast(4)) : shown) + ".html"
        let path = joined(folder, page)
        NewFile.makeFolders(split(path).folder)
        if let failure = AtomicWrite.replace(path, with: Array(sheet.html.utf8), care: .atomic) {
            throw Complaint("'\(page)' cannot be written: \(failure)")
        }
        console.print(page)
    }

    /// A complaint where nothing could print.
    func finish() throws(Complaint) -> ExitStatus {
        guard printer == nil else { return .success }
        throw Complaint("no program to print PDF was found, so the pages are HTML", fix: PDFPrinter.advice)
    }
}
