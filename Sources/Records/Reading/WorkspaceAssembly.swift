import Diagnostics
import Markdown
import Values

/// A workspace on its way from files to records, round by round.
struct WorkspaceAssembly {
    private(set) var workspace: Workspace
    private(set) var diagnostics: [Diagnostic] = []
    private var files: [ReadFile] = []
    private var names: KnownNames
    private var index = TaskIndex([])

    init(files: [SourceFile], today: CalendarDate) {
        let root = files.first { $0.path == WorkspaceReader.rootFile }
        let yaml = YAMLDocument.read(root ?? SourceFile(id: FileID(0), path: WorkspaceReader.rootFile, bytes: []))
        let (business, holidayFiles, findings) = Business.read(yaml.0)
        workspace = Workspace(today: today, files: files, business: business)
        names = KnownNames(currency: business.currency)
        guard let root else {
            diagnostics = [WorkspaceReader.noWorkspace]
            return
        }
        diagnostics = yaml.1 + findings + SecretScan().diagnostics(root)
        workspace.business.holidays += holidays(in: holidayFiles)
    }

    /// The first round: Markdown, front matter, and the records that are a file of their own.
    mutating func readFrontMatter() {
        files = workspace.files.filter { $0.path.hasSuffix(".md") }.parallelMap { ReadFile($0) }
        // By index: a file is a large value, and copying it takes longer than what is looked at here.
        for index in files.indices {
            diagnostics += files[index].findings
            if files[index].document.hasConflictMarkers {
                workspace.conflicted.insert(files[index].document.file.id)
            }
        }
        for index in files.indices where files[index].head.kind == .client { readClient(files[index].head) }
        for index in files.indices where files[index].head.kind != nil { readRecord(index) }
        giveVoidsTheirClient()
        names = KnownNames(workspace)
        names.ownContacts = ownContacts()
        diagnostics += NameCheck(workspace: workspace, names: names).diagnostics(files)
    }

    /// The second round: tasks, wherever they stand.
    mutating func readTasks() {
        let names = names
        let read = files.parallelMap { file -> ([Task], [Diagnostic]) in
            file.holdsTasks ? file.tasks(names) : ([], [])
        }
        for (tasks, findings) in read {
            let first = workspace.tasks.count
            workspace.tasks += tasks.map { $0.shifted(by: first) }
            diagnostics += findings
        }
        index = TaskIndex(workspace.tasks)
        diagnostics += NameCheck(workspace: workspace, names: names).tasks(files, index)
        diagnostics += TaskCheck(names: names).resolve(&workspace.tasks, index, files: workspace.files)
        workspace.tasks += PendingOccurrences(workspace.tasks).tasks
    }

    /// The third round: the entries of time, money, messages and the rest.
    ///
    /// Some files at a time: what was read of them is let go before the next, so that no second copy of it all is held.
    mutating func readEntries() {
        let most = files.indices.reduce(0) {
            $0 + (files[$1].head.kind == .time ? files[$1].document.items.count : 0)
        }
        workspace.time.reserveCapacity(most)
        for first in stride(from: 0, to: files.count, by: 64) {
            readEntries(of: files[first..<min(first + 64, files.count)])
        }
    }

    private mutating func readEntries(of files: ArraySlice<ReadFile>) {
        let (names, index, zone) = (names, index, workspace.business.zone)
        let read = files.parallelMap { file in
            EntryRecords(EntrySource(file, names: names), tasks: index, zone: zone)
        }
        for records in read {
            workspace.add(records)
            diagnostics += records.findings
        }
    }

    mutating func check() {
        let (workspace, index, services) = (workspace, index, names.services)
        let checks: [@Sendable () -> [Diagnostic]] = [
            { TimeCheck(workspace: workspace).diagnostics() },
            { ContactCheck(workspace: workspace).diagnostics() },
            { ReferenceCheck(workspace: workspace, tasks: index).diagnostics() },
            { DecisionCheck(workspace: workspace, tasks: index).diagnostics() },
            { DocumentCheck(workspace: workspace, services: services).diagnostics() },
            { OfferCheck(workspace: workspace).diagnostics() },
        ]
        diagnostics += checks.parallelMap { $0() }.joined()
    }
}

extension WorkspaceAssembly {
    /// The ids of `growth/contacts.md`: entries of every other kind may name them.
    private func ownContacts() -> Set<String> {
        let files = files.filter { $0.head.kind == .contacts }
        return Set(
            files.flatMap { file in
                var unheard = Reporter(file.document.file)
                return ContactReader(EntrySource(file, names: names)).read(&unheard).map(\.id)
            })
    }

    /// The first file that claims a client counts; another one is told.
    private mutating func readClient(_ head: FileHead) {
        let zone = workspace.business.zone
        let (client, holidayFiles, findings) = Client.read(head, currency: workspace.business.currency) {
            // Looking a zone up takes longer than reading all the rest, and most clients are near.
            $0 == zone.identifier ? zone : Zone(identifier: $0)
        }
        diagnostics += findings
        if let other = workspace.clients.first(where: { $0.id == client.id }) {
            diagnostics.append(
                Diagnostic(
                    .duplicateClient, "this file and another claim the client '\(client.id)'",
                    at: SourceSpan(client.location),
                    fix: "keep one `client.md` a client",
                    notes: [.init("the other is here", at: SourceSpan(other.location))])
            )
            return
        }
        workspace.clients.append(client)
        workspace.clients[workspace.clients.count - 1].holidays += holidays(in: holidayFiles)
    }

    private mutating func readRecord(_ index: Int) {
        let head = files[index].head
        switch head.kind {
        case .service: keep(Service.read(head), in: \.services)
        case .proposal: keep(Proposal.read(head, currency: currency(of: head)), in: \.proposals)
        case .procedure: keep(Procedure.read(head, title: files[index].firstHeading), in: \.procedures)
        case .agreement: keep(Agreement.read(head, currency: currency(of: head)), in: \.agreements)
        case .meeting: keep(Meeting.read(head, title: files[index].firstHeading), in: \.meetings)
        case .draft: readDraft(head)
        case .evaluation: keep(Evaluation.read(head, of: files[index].document), in: \.evaluations)
        case .invoice, .creditNote, .void: if let issued = files[index].issued { keep(issued, in: \.documents) }
        case .client, .tasks, .task, .time, .expenses, .charges, .payments, .messages, .deliverable, .feedback,
            .information, .defects,
            .access, .contacts, .referrals, .market, .ideas, .skills, .goals, nil:
            break
        }
    }

    private mutating func readDraft(_ head: FileHead) {
        let read = MessageDraft.read(head)
        keep(read, in: read.draft.dropped == nil ? \.drafts : \.droppedDrafts)
    }

    /// Keeps a record that could be read, and what was found on the way.
    private mutating func keep<Record>(
        _ read: (Record?, [Diagnostic]), in records: WritableKeyPath<Workspace, [Record]>
    ) {
        if let record = read.0 { workspace[keyPath: records].append(record) }
        diagnostics += read.1
    }

    private mutating func keep<Record>(
        _ read: (Record, [Diagnostic]), in records: WritableKeyPath<Workspace, [Record]>
    ) {
        keep((Optional(read.0), read.1), in: records)
    }

    /// A void is of the client of the document that it takes back.
    private mutating func giveVoidsTheirClient() {
        for index in workspace.documents.indices where workspace.documents[index].client.isEmpty {
            let voided = workspace.documents[index].refersTo
            let document = workspace.documents.first { $0.number == voided && !$0.isVoid }
            if let document { workspace.documents[index].client = document.client }
        }
    }

    private func currency(of head: FileHead) -> Currency? {
        head.client.flatMap { workspace.client($0)?.currency } ?? workspace.business.currency
    }

    /// The holidays of iCalendar files, which stand beside the file that names them or at the root; one that is not there
    /// is told.
    private mutating func holidays(in named: [HolidayFile]) -> [Holiday] {
        named.flatMap { name -> [Holiday] in
            let folder = workspace.path(of: name.span.start).split(separator: "/").dropLast().map { $0 + "/" }.joined()
            let file =
                workspace.files.first { $0.path == folder + name.name }
                ?? workspace.files.first { $0.path == name.name }
            if let file {
                return HolidayCalendar.read(ics: file.bytes, around: workspace.today.year)
            }
            diagnostics.append(
                Diagnostic(
                    .invalidValue, "there is no file '\(name.name)' in the workspace", at: name.span,
                    fix: "put the calendar there, or take its name away"))
            return []
        }
    }
}
