import Reports

/// The files of a pack: its pages, those for the printer as PDF, and the list of them all.
struct PackPrinting {
    /// Nil where none is there or wanted.
    let printer: PDFPrinter?
    /// Whether nothing is printed, and PDF files have no bytes.
    let isDryRun: Bool
    let console: Console

    static let advice = "No program to print PDF was found, so the pages are HTML alone: \(PDFPrinter.advice)."

    func files(of pack: ClientPack, about: String) throws(Complaint) -> [PackedFile] {
        var files: [PackedFile] = []
        for page in pack.files {
            files.append(PackedFile(name: page.name, bytes: Array(page.text.utf8)))
            guard let printed = page.printedName else { continue }
            files.append(PackedFile(name: printed, bytes: try bytes(of: page)))
        }
        let manifest = PackManifest(of: files, about: about)
        return files + [PackedFile(name: PackManifest.name, bytes: Array(manifest.text.utf8))]
    }

    private func bytes(of page: ClientPack.File) throws(Complaint) -> [UInt8] {
        guard let printer, !isDryRun else { return [] }
        return try printer.bytes(html: Array(page.text.utf8))
    }
}
