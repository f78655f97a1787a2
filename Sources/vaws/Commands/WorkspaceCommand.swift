import ArgumentParser

/// A command of `vaws`: it is given what is outside, calls into the libraries, prints, and says how it ended.
protocol WorkspaceCommand: ParsableCommand {
    func run(in session: Session) throws -> ExitStatus
}

/// Where to work; each command has it.
struct FolderOption: ParsableArguments {
    @Option(
        name: .customShort("C"), parsing: .singleValue,
        help: ArgumentHelp("Work as if started in DIR; also before the command.", valueName: "dir"),
        completion: .directory)
    var directories: [String] = []

    func session(_ session: Session) throws(Complaint) -> Session {
        var session = session
        for directory in directories { session = try session.inside(directory) }
        return session
    }
}

/// Where to work, and which day is today.
struct WorkspaceOptions: ParsableArguments {
    @OptionGroup var folder: FolderOption

    @Option(help: ArgumentHelp("The day that counts as today, such as 2026-11-23 or fri.", valueName: "date"))
    var today: String?

    /// The workspace around the folder, read whole.
    func open(in session: Session, progress: ProgressBar? = nil) throws(Complaint) -> OpenWorkspace {
        let session = try folder.session(session)
        let day = try session.today(today)
        return OpenWorkspace.read(try .around(session.directory), today: day, progress: progress)
    }
}
