import Diagnostics
import Records
import Reports
import Values

/// A workspace as it stands while the lock is held, from which a document gets its number, its page and its seal.
struct IssueDesk {
    let open: OpenWorkspace
    let git: GitNumbers

    /// A void bears no number of its own and stands in no chain.
    func prepared(_ issuable: Issuable) throws(Complaint) -> PreparedDocument {
        var document = issuable.document
        var notes = issuable.notes
        if !document.isVoid {
            let series = try series(of: document)
            try mustFollow(series, document)
            document.number = series.nextNumber(on: document.issued, alsoSeen: git.seen)
            document.previous = series.lastSeal(in: open.workspace)
            notes += skipped(series, before: document)
        }
        let pages = IssuedPages(open.workspace, through: try templates())
        let text = IssuedText(
            document, seller: issuable.seller, buyer: issuable.buyer, page: pages.text(of: document))
        return PreparedDocument(document: document, path: document.fileToIssue, text: text, notes: notes)
    }

    private func series(of document: IssuedDocument) throws(Complaint) -> NumberSeries {
        guard let series = NumberSeries.series(of: document, in: open.workspace) else {
            throw Complaint(
                "the numbers of \(document.kindName)s follow no pattern",
                fix: "mend `numbering: \(document.kindName):` in vaws.yaml")
        }
        return series
    }

    /// Numbers follow the days (billing rule T52).
    private func mustFollow(_ series: NumberSeries, _ document: IssuedDocument) throws(Complaint) {
        let earlier = series.members.map { open.workspace.documents[$0.document] }.filter { !$0.isVoid }
        guard let latest = earlier.map(\.issued).max(), latest > document.issued else { return }
        throw Complaint(
            "a document of \(latest) is issued already, and numbers follow the days",
            fix: "issue with `--on \(latest)` or later")
    }

    /// Numbers that are not here and that git knows: whoever got such a document must not get another one of that number.
    private func skipped(_ series: NumberSeries, before document: IssuedDocument) -> [String] {
        guard series.nextNumber(on: document.issued, alsoSeen: []) != document.number else { return [] }
        return ["git knows documents that are not here, so the next number is \(document.number)"]
    }

    private func templates() throws(Complaint) -> PageTemplates {
        let material = PageMaterial(open)
        let wrong = material.diagnostics.first { $0.isAbout(PageTemplates.issued, material.files) }
        guard let finding = wrong else { return material.templates }
        throw Complaint(
            "the workspace's own template of the page cannot be used: \(finding.message)", fix: finding.fix,
            id: finding.id.rawValue)
    }
}

extension Diagnostic {
    fileprivate func isAbout(_ path: String, _ files: [SourceFile]) -> Bool {
        files.contains { $0.id == span?.start.file && $0.path == path }
    }
}

extension IssuedDocument {
    /// `invoices/2026-0042.md`; for a void `invoices/2026-0042-void.md`.
    var fileToIssue: String {
        switch kind {
        case .void(let number, _): "invoices/\(IssuedFileName.name(of: number))-void.md"
        case .invoice, .creditNote: "invoices/\(IssuedFileName.name(of: number)).md"
        }
    }
}
