public import ArgumentParser
public import Diagnostics
import Reports

struct CheckCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what could not be read, and what to write instead.",
        discussion: """
            As text, findings go to standard error and a closing line to standard output. The formats for other \
            programs (gcc, json, sarif) go to standard output. Exit code 0: no errors; 1: errors, or warnings with \
            --strict; 64: wrong usage.
            """)

    @Option(help: "How to print.") var format: DiagnosticFormat = .text

    @Flag(help: "Exit with 1 also when there are only warnings.") var strict = false

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let checked = CheckedWorkspace(try options.open(in: session))
        session.keep(checked)
        let findings = checked.diagnostics + checked.pageTemplates.value.diagnostics
        if format == .text {
            session.console.tell(findings, in: checked.files)
            session.console.print(FindingCount(findings).sentence(files: checked.open.folder.files.count))
        } else {
            session.console.print(findings, in: checked.files, as: format)
        }
        let hasErrors = findings.contains { $0.severity == .error }
        return hasErrors || (strict && !findings.isEmpty) ? .findings : .success
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}
