import Glibc

/// A program of this machine that makes a PDF of a page: WeasyPrint, else Chromium.
struct PDFPrinter: Sendable {
    enum Kind: String, Sendable {
        case weasyPrint = "WeasyPrint"
        case chromium = "Chromium"
    }

    let kind: Kind
    /// The program's file.
    let path: String

    private static let names: [(String, Kind)] = [
        ("weasyprint", .weasyPrint), ("chromium", .chromium), ("chromium-browser", .chromium),
        ("google-chrome-stable", .chromium), ("google-chrome", .chromium), ("chrome", .chromium),
    ]
    private static let seconds = 60

    /// The first of them in the folders of `PATH`; nil where none is there.
    static func find(in session: Session) -> PDFPrinter? {
        let folders = (session.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        for (name, kind) in names {
            for folder in folders {
                let path = joined(String(folder), name)
                if kindOfFile(at: path) == .file, access(path, X_OK) == 0 { return PDFPrinter(kind: kind, path: path) }
            }
        }
        return nil
    }

    /// What to do where `find` finds nothing.
    static let advice =
        "install WeasyPrint or Chromium (`apt-get install weasyprint`), or print the HTML from a browser"

    /// Prints a page that needs nothing from outside it; `path` is absolute, and stays as it was where this fails.
    func print(html: [UInt8], to path: String) throws(Complaint) {
        let bytes = try bytes(html: html)
        NewFile.makeFolders(split(path).folder)
        if let failure = AtomicWrite.replace(path, with: bytes, care: .atomic) {
            throw Complaint("'\(path)' cannot be written: \(failure)")
        }
    }

    /// The PDF of a page that needs nothing from outside it.
    func bytes(html: [UInt8]) throws(Complaint) -> [UInt8] {
        guard let folder = PDFPrinter.temporaryFolder() else {
            throw Complaint("there is no room for temporary files: \(reasonOfFailure())")
        }
        defer { PDFPrinter.remove(folder) }
        let (page, made, log) = ("\(folder)/page.html", "\(folder)/page.pdf", "\(folder)/log")
        if let failure = AtomicWrite.replace(page, with: html, care: .atomic) {
            throw Complaint("a temporary file cannot be written: \(failure)")
        }
        let ending = run(page: page, made: made, folder: folder, log: log).run()
        guard ending == .succeeded, case .bytes(let bytes) = FileContent.read(made, limit: .max), !bytes.isEmpty else {
            throw Complaint(
                "\(kind.rawValue) made no PDF: \(reason(ending, log: log))", fix: "try `\(self.path)` by hand")
        }
        return PDFDates.levelled(bytes)
    }

    /// No network, no profile of the person's, no time of day.
    private func run(page: String, made: String, folder: String, log: String) -> ProgramRun {
        let arguments =
            switch kind {
            case .weasyPrint: [page, made]
            case .chromium:
                [
                    "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
                    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
                    "--proxy-server=127.0.0.1:9", "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
                    "--print-to-pdf=\(made)",
                ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(page)"]
            }
        return ProgramRun(
            path: path, arguments: arguments, environment: ["SOURCE_DATE_EPOCH": "946684800", "TZ": "UTC"], log: log,
            seconds: PDFPrinter.seconds)
    }

    private func reason(_ ending: ProgramRun.Ending, log: String) -> String {
        switch ending {
        case .tookTooLong: return "it took longer than \(PDFPrinter.seconds) seconds"
        case .notStarted(let reason): return reason
        case .succeeded, .failed:
            guard case .bytes(let bytes) = FileContent.read(log, limit: .max) else { return "it failed" }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            return lines.last.map { String($0.prefix(200)) } ?? "it failed"
        }
    }

    private static func temporaryFolder() -> String? {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array(joined(base, "vaws-pdf-XXXXXX").utf8CString)
        return mkdtemp(&template).map { String(cString: $0) }
    }

    private static func remove(_ folder: String) {
        for entry in FolderEntry.list(folder) ?? [] {
            let path = joined(folder, entry.name)
            if entry.kind == .folder { remove(path) } else { unlink(path) }
        }
        rmdir(folder)
    }
}
