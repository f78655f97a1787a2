import ArgumentParser

/// What each command that changes a line takes: whether to write, where to work, and which day is today.
struct EditOptions: ParsableArguments {
    @Flag(help: "Write nothing; show the change as a diff.") var dryRun = false

    @OptionGroup var workspace: WorkspaceOptions

    func editor(in session: Session) throws(Complaint) -> WorkspaceEditor {
        let work = try workspace.folder.session(session)
        return WorkspaceEditor(
            root: try .around(work.directory), today: try work.today(workspace.today), directory: work.directory,
            console: work.console, isDryRun: dryRun)
    }
}
