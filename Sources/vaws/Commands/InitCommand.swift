import ArgumentParser

struct InitCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a workspace, with one client as an example.",
        discussion: "Files that are there already stay as they are. A folder within a workspace is refused.")

    @Argument(help: "The folder; else the one in which you are.", completion: .directory) var dir: String = "."

    @Flag(help: "Only vaws.yaml and what git needs, without the example.") var empty = false

    @Option(help: "The name of your business.") var name: String = "My Business"

    @Option(help: "The currency of your books, such as EUR.") var currency: String = "EUR"

    @Option(help: "Your time zone, such as Europe/Brussels; else the machine's.") var timezone: String?

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let work = try options.folder.session(session)
        let start = try WorkspaceStart(
            name: name, currency: currency, timezone: timezone ?? machineZone(), day: try session.today(options.today))
        let made = try start.write(to: joined(work.directory, dir), isEmpty: empty)
        let list = made.map { "  \($0)" }.joined(separator: "\n")
        session.console.print(
            """
            Made a workspace in \(dir == "." ? work.directory : dir):
            \(list)
            Next: edit vaws.yaml, then run `vaws sync` there.
            """)
        return .success
    }
}
