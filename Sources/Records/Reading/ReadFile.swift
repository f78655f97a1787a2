import Diagnostics
import Markdown

/// A file in the first round: its Markdown, what it is about, and what it says for its entries.
struct ReadFile: Sendable {
    let document: MarkdownDocument
    let head: FileHead
    let defaults: FileDefaults
    /// The invoice, credit note or void that the file is, and what was found in it.
    ///
    /// It is long, and needs no other file: it is read at once, and its front matter is let go.
    let issued: (document: IssuedDocument?, findings: [Diagnostic])?
    let findings: [Diagnostic]

    init(_ file: SourceFile) {
        let isDocument = Records.place(of: file.path).kind == .invoice
        let (document, markdown) = MarkdownDocument.read(file, limitsFrontMatter: !isDocument)
        let (head, kind) = FileHead.read(document)
        let isIssued = head.kind?.isIssuedDocument ?? false
        issued = isIssued ? IssuedDocument.read(head) : nil
        self.document = isIssued ? document.withoutFrontMatter : document
        self.head = isIssued ? head.withoutFrontMatter : head
        let (defaults, keys) = FileDefaults.read(head)
        self.defaults = defaults
        findings = markdown + kind + keys + SecretScan().diagnostics(file)
    }
}

extension ReadFile {
    /// Whether the task-list items of the file are tasks: in a client's folder, in `me/`, in meeting notes and in files
    /// of tasks; not in agreements and issued documents.
    var holdsTasks: Bool {
        switch head.kind {
        case .proposal, .agreement, .invoice, .creditNote, .void, .service, .procedure: false
        case .tasks, .meeting: true
        default: head.client != nil || isOwn
        }
    }

    /// The text of the first heading, which is a file's title where its front matter has none.
    var firstHeading: String? {
        document.headings.first.map { document.file.text($0.content) }
    }

    /// Whether the file is the business's own, in `me/`.
    var isOwn: Bool { document.file.path.hasPrefix("me/") }
}

extension ReadFile {
    /// The tasks of the file; where it is one task, that comes first, and those in its notes are parts of it.
    func tasks(_ names: KnownNames) -> ([Task], [Diagnostic]) {
        var reporter = Reporter(document.file)
        var (listed, checks) = TaskReader(EntrySource(self, names: names)).read(&reporter)
        guard head.kind == .task else { return (listed, reporter.diagnostics) }
        var (task, findings) = Task.read(head, title: firstHeading)
        task.checks = checks
        listed = listed.map { $0.shifted(by: 1) }
        for index in listed.indices where listed[index].parent == nil { listed[index].parent = 0 }
        return ([task] + listed, findings + reporter.diagnostics)
    }
}

extension MarkdownDocument {
    fileprivate var withoutFrontMatter: MarkdownDocument {
        MarkdownDocument(
            file: file, frontMatter: nil, headings: headings, items: items, looseLines: looseLines,
            hasUnreadableFrontMatter: hasUnreadableFrontMatter, hasConflictMarkers: hasConflictMarkers, body: body)
    }
}

extension FileHead {
    fileprivate var withoutFrontMatter: FileHead {
        FileHead(
            file: file, kind: kind, client: client, place: place, frontMatter: nil, isUnreadable: isUnreadable,
            isShared: isShared)
    }
}

extension Task {
    /// The task with its indices moved, when the tasks of one file are put behind those of others.
    func shifted(by count: Int) -> Task {
        var task = self
        task.parent = parent.map { $0 + count }
        return task
    }
}
