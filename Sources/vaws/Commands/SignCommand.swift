import ArgumentParser
import Diagnostics
import Records

struct SignCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Write down that an agreement was signed, with the hash of its text.",
        discussion: """
            `vaws sign acme 2027 --on 2026-12-18 --by "Sam Jones"` writes `signed:`, `signed-by:` and `hash:`. From then \
            on `vaws check` tells when the file no longer says what was signed: what changes later is an amendment. \
            It is a note for yourself: the copy that both sides signed is the proof.
            """)

    @Argument(help: ArgumentHelp("The client.", valueName: "client")) var client: String

    @Argument(help: ArgumentHelp("The agreement; else the only one that is not signed.", valueName: "agreement"))
    var agreement: String?

    @Option(help: ArgumentHelp("The day on which it was signed; else today.", valueName: "date")) var on: String?

    @Option(name: .customLong("by"), help: ArgumentHelp("Who signed it for the client.", valueName: "name"))
    var signer: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            try open.workspace.mustKnow(client: client)
            return try change(try open.workspace.agreement(of: client, named: agreement), in: open)
        }
    }

    private func change(_ agreement: Agreement, in open: OpenWorkspace) throws(Complaint) -> Change {
        let file = open.folder.files[Int(agreement.location.file.index)]
        if let signed = agreement.signed, agreement.isAsSigned(in: open.folder.files) == true {
            throw Complaint(
                "agreement '\(agreement.id)' was signed on \(signed), and is unchanged since",
                fix: "for new terms write an amendment with `amends: \(agreement.id)`")
        }
        let today = open.workspace.today
        let day = try on.map { text throws(Complaint) in
            try pastDay(text, today: today, else: "sign it on that day")
        }
        let signedOn = day ?? agreement.signed ?? today
        guard let edits = OfferEdits.signing(file, on: signedOn, by: signer) else {
            throw Complaint(
                "the front matter of '\(file.path)' cannot be changed", fix: "write each key on a line of its own")
        }
        let change = Change(
            files: [.edit(file.id, edits)],
            told: ["Signed on \(signedOn): '\(agreement.title)' (\(file.path))."])
        let after = try EditCheck(open: open).workspace(after: change)
        let signed = after.agreements.first { after.path(of: $0.location) == file.path }
        guard let hash = signed?.hash, signed?.isAsSigned(in: after.files) == true else {
            throw Complaint("the keys could not be written so that they are read again", fix: "write them by hand")
        }
        return Change(
            files: change.files,
            told: change.told + ["Its text: \(hash.prefix(12)), told by `vaws check` if it changes."])
    }
}
