import ArgumentParser

/// One call of the program: its arguments become a command, which runs and gives the exit code.
struct Invocation {
    let arguments: [String]
    let session: Session

    func run() -> ExitStatus {
        do {
            let (arguments, session) = try leadingFolders()
            try mustKnowCommand(arguments.first)
            var command = try Vaws.parseAsRoot(arguments)
            if let command = command as? any WorkspaceCommand { return try command.run(in: session) }
            // What remains is the parser's own `help`, which gives its text as an error.
            try command.run()
            return .success
        } catch let complaint as Complaint {
            session.console.complain(complaint)
            return complaint.status
        } catch {
            return tell(error)
        }
    }

    /// Takes each `-C DIR` before the command, as git does: a later one is seen from the one before it.
    private func leadingFolders() throws -> ([String], Session) {
        var (rest, session) = (arguments[...], session)
        while rest.first == "-C" {
            guard let folder = rest.dropFirst().first else {
                throw Complaint("a folder is missing after '-C'", fix: "write `-C DIR`", status: .usage)
            }
            session = try session.inside(folder)
            rest = rest.dropFirst(2)
        }
        return (Array(rest), session)
    }

    private func mustKnowCommand(_ word: String?) throws(Complaint) {
        let names = Vaws.configuration.subcommands.map { $0._commandName }
        guard let word, !word.hasPrefix("-"), !(names + ["help"]).contains(word) else { return }
        throw Complaint(
            "there is no command '\(word)'", fix: didYouMean(word, among: names) ?? "`vaws help` names them all",
            status: .usage)
    }

    /// Help and version go to standard output, wrong usage to standard error with exit code 64.
    private func tell(_ error: any Error) -> ExitStatus {
        let message = Vaws.fullMessage(for: error)
        guard Vaws.exitCode(for: error).isSuccess else {
            session.console.tell(message)
            return .usage
        }
        session.console.print(message)
        return .success
    }
}
