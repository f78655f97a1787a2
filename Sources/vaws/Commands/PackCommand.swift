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

    @OptionGroup var span: PackDays

    @Flag(name: .customLong("no-pdf"), help: "Pages for the browser alone.") var isWithoutPDF = false

    @Flag(help: "Write nothing; name the files.") var dryRun = false

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let work = try options.folder.session(session)
        let root = try WorkspaceRoot.around(work.directory)
        let waiting = { session.console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, isShared: dryRun, waiting: waiting) {
            let open = try options.open(in: session)
            session.console.tellErrors(open.diagnostics)
            let printing = PackPrinting(
                printer: isWithoutPDF ? nil : PDFPrinter.find(in: session), isDryRun: dryRun, console: session.console)
            return try pack(open, into: PackFolder(to, seenFrom: work.directory), printing)
        }
    }

    private func pack(_ open: OpenWorkspace, into folder: PackFolder, _ printing: PackPrinting) throws(Complaint)
        -> ExitStatus
    {
        let request = try request(in: open.workspace)
        let made = ClientPack(request, through: PageMaterial(open).templates, isPrinted: printing.printer != nil)
        try folder.mustBeFree()
        let search = made.search()
        guard search.disclosures.isEmpty else {
            let words = DisclosureWords(
                disclosures: search.disclosures, client: request.client, workspace: open.workspace)
            printing.console.tell(words.text)
            return .findings
        }
        let files = try printing.files(of: made, about: "\(client), \(made.period)")
        if !dryRun { try folder.replace(with: files) }
        let lines = files.map { (dryRun ? "would write " : "") + folder.shown($0.name) }
        printing.console.print(lines.joined(separator: "\n"))
        printing.console.tell(words(made, search))
        if printing.printer == nil, !isWithoutPDF { printing.console.tell(PackPrinting.advice) }
        return .success
    }

    private func request(in workspace: Workspace) throws(Complaint) -> PackRequest {
        try workspace.mustKnow(client: client)
        guard let known = workspace.client(client) else { throw Complaint("there is no client '\(client)'") }
        let days = try span.days(today: workspace.today)
        return PackRequest(client: known, from: days.start, to: days.end ?? days.start, in: workspace)
    }

    /// `Searched for 48 names, addresses and numbers of others: none is in it.`
    private func words(_ pack: ClientPack, _ search: DisclosureReport) -> String {
        let searched = "Searched for \(search.terms) names, addresses and numbers of others: none is in it."
        guard pack.privateEntries > 0 else { return searched }
        let isOne = pack.privateEntries == 1
        return "\(searched)\n\(isOne ? "1 entry" : "\(pack.privateEntries) entries") tagged #private "
            + "(\(pack.privateMinutes)) \(isOne ? "is" : "are") left out of the timesheet."
    }
}
