import ArgumentParser

/// Prints the manual page, which `make install` puts in its place; made from the commands' own help.
struct ManualCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page.", shouldDisplay: false)

    func run(in session: Session) throws -> ExitStatus {
        session.console.print(ManualPage.text)
        return .success
    }
}
