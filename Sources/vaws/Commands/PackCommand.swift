import ArgumentParser
import Records
import Reports
import Values

struct PackCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Put together what a client gets: statement, invoices, timesheet and progress.",
        discussion: """
            `vaws pack acme --to for-acme` makes a folder of pages that begins with index.html. Before anything is \
            written, every page is searched for other clients' names, addresses and numbers, and for lines tagged \
            #private; where one is found, nothing is written. An older pack in that folder is replaced, anything else \
            never.
            """)

    @Argument(help: "The client's id.") var client: String

    @Option(help: ArgumentHelp("The folder for the pack.", valueName: "dir"), completion: .directory) var to: String

    @OptionGroup var span: SpanOptions

    @Flag(help: "Write nothing; name the files.") var dryRun = false

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let work = try options.folder.session(session)
        let root = try WorkspaceRoot.around(work.directory)
        let waiting = { session.console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, isShared: dryRun, waiting: waiting) {
            let open = try options.open(in: session)
            session.console.tellErrors(open.diagnostics)
            return try pack(open, into: PackFolder(to, seenFrom: work.directory), session.console)
        }
    }

    private func pack(_ open: OpenWorkspace, into folder: PackFolder, _ console: Console) throws(Complaint)
        -> ExitStatus
    {
        let (made, client) = try made(open)
        try folder.mustBeFree()
        let search = made.search()
        guard search.disclosures.isEmpty else {
            console.tell(
                DisclosureWords(disclosures: search.disclosures, client: client, workspace: open.workspace).text)
            return .findings
        }
        let files = packed(made)
        if !dryRun { try folder.replace(with: files) }
        console.print(files.map { (dryRun ? "would write " : "") + folder.shown($0.name) }.joined(separator: "\n"))
        console.tell(words(made, search))
        return .success
    }

    private func made(_ open: OpenWorkspace) throws(Complaint) -> (ClientPack, Client) {
        let workspace = open.workspace
        try workspace.mustKnow(client: client)
        guard let known = workspace.client(client) else { throw Complaint("there is no client '\(client)'") }
        let days = try span.days(today: workspace.today)
        let request = PackRequest(client: known, from: days.start, to: days.end ?? days.start, in: workspace)
        return (ClientPack(request, through: PageMaterial(open).templates), known)
    }

    private func packed(_ pack: ClientPack) -> [PackedFile] {
        let pages = pack.files.map { PackedFile(name: $0.name, bytes: Array($0.text.utf8)) }
        let manifest = PackManifest(of: pages, about: "\(client), \(pack.period)")
        return pages + [PackedFile(name: PackManifest.name, bytes: Array(manifest.text.utf8))]
    }

    /// `Searched for 48 names, addresses and numbers of others: none is in it.`
    private func words(_ pack: ClientPack, _ search: DisclosureReport) -> String {
        let searched = "Searched for \(search.terms) names, addresses and numbers of others: none is in it."
        guard pack.privateEntries > 0 else { return searched }
        let entries = pack.privateEntries == 1 ? "1 entry" : "\(pack.privateEntries) entries"
        return
            "\(searched)\n\(entries) tagged #private (\(pack.privateMinutes)) \(pack.privateEntries == 1 ? "is" : "are") "
            + "left out of the timesheet."
    }
}
