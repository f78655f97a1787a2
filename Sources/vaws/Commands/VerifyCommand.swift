import ArgumentParser
import Diagnostics
import Records

struct VerifyCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether issued documents are as they were issued.",
        discussion: """
            Checks seals and their chain, gaps, doubles and forks of numbers, and figures. Where the folder is in git, \
            it also names the commits that changed or deleted what was issued, and the command that puts it back. \
            It writes nothing. Exit code 0: all is as it was issued; 1: it is not; 64: wrong usage. Whoever holds the \
            folder could seal a document anew: what was sent and what was pushed are the witnesses.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let paths = open.workspace.documents.map { open.workspace.path(of: $0.location) }
        let verification = Verification(open, IssuedHistory.read(Git(folder: open.folder.root.path), paths: paths))
        if format == .text { session.console.tell(verification.findings, in: open.folder.files) }
        session.console.show(verification, as: format, shape: .verification, text: VerificationText.text)
        return verification.isWhole ? .success : .findings
    }
}
