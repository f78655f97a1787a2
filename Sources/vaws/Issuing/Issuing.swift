import Billing
import Diagnostics
import Records
import Reports
import Values

/// Issues the drafts of a client: one file each, whole or not at all, under the next number.
struct Issuing {
    let root: WorkspaceRoot
    let client: String
    /// The day of issue.
    let day: CalendarDate
    let today: CalendarDate
    /// Drafts that end in it; nil for all of periods that are over.
    let period: Period?

    private static let attempts = 100

    /// A draft with the number and the text under which it is issued.
    struct Prepared {
        let document: IssuedDocument
        let path: String
        let bytes: [UInt8]
        let notes: [String]
    }

    /// Prepares the first draft that is not issued yet; nil where nothing is left. The lock is held.
    func prepare(_ git: GitNumbers) throws(Complaint) -> Prepared? {
        let open = OpenWorkspace.read(root, today: day)
        try open.workspace.mustKnow(client: client)
        try IssueGuard(open: open, client: client).check(git)
        guard let draft = DraftInvoices(open.workspace).drafts.first(where: isWanted) else { return nil }
        let prepared = try document(of: draft, in: open, git)
        try IssueProof(open: open, prepared: prepared, draft: draft).check()
        return prepared
    }

    /// How many drafts there are to issue.
    func count() throws(Complaint) -> Int {
        let workspace = OpenWorkspace.read(root, today: day).workspace
        try workspace.mustKnow(client: client)
        return DraftInvoices(workspace).drafts.count(where: isWanted)
    }

    /// Makes the file; a name that was taken meanwhile is prepared anew under the next number.
    func issueNext(_ git: GitNumbers) throws(Complaint) -> Prepared? {
        for _ in 0..<Self.attempts {
            guard let prepared = try prepare(git) else { return nil }
            let path = joined(root.path, prepared.path)
            NewFile.makeFolders(split(path).folder)
            switch IssuedFile.make(path, with: prepared.bytes) {
            case .made: return prepared
            case .taken: continue
            case .failed(let reason):
                throw Complaint("'\(prepared.path)' cannot be made, and nothing was issued: \(reason)")
            }
        }
        throw Complaint("every next number is taken by a file that is no document", fix: "look into 'invoices/'")
    }

    private func isWanted(_ draft: DraftInvoice) -> Bool {
        guard draft.client == client else { return false }
        guard let period else { return draft.isComplete }
        return period.contains(draft.period.end ?? draft.period.start)
    }

    private func document(
        of draft: DraftInvoice, in open: OpenWorkspace, _ git: GitNumbers
    ) throws(Complaint) -> Prepared {
        let workspace = open.workspace
        guard let client = workspace.client(client), let series = NumberSeries.all(of: workspace).first else {
            throw Complaint("the numbers of invoices follow no pattern", fix: "mend `numbering: invoice:` in vaws.yaml")
        }
        let latest = series.members.map { workspace.documents[$0.document] }.filter { !$0.isVoid }.map(\.issued).max()
        if let latest, latest > day {
            throw Complaint(
                "an invoice of \(latest) is issued already, and numbers follow the days",
                fix: "issue with `--on \(latest)` or later")
        }
        let number = series.nextNumber(on: day, alsoSeen: git.seen)
        let templates = PageTemplates.load(
            overrides: TemplateFolder.read(root, after: open.folder.files.count)
        ).templates
        let pages = IssuedPages(workspace, through: templates)
        let written = DraftDocument(
            draft, number: number, previous: series.lastSeal(in: workspace), client: client, in: workspace,
            at: Location(file: FileID(0), line: 1, column: 1), words: pages.words)
        let text = IssuedText(
            written.document, seller: written.seller, buyer: written.buyer, page: pages.text(of: written.document))
        return Prepared(
            document: written.document, path: "invoices/\(number).md", bytes: text.sealed.bytes,
            notes: draft.notes.map(\.text))
    }
}

extension NumberSeries {
    /// The seal of the last sealed document; nil where none is sealed.
    fileprivate func lastSeal(in workspace: Workspace) -> String? {
        members.reversed().lazy.compactMap { workspace.documents[$0.document].seal }.first
    }
}
