import Diagnostics
import Interchange
import Records

/// A message of the outbox as another program takes it.
struct MessageRendering {
    let file: OutboxFile
    let open: OpenWorkspace

    init(of file: OutboxFile, in open: OpenWorkspace) {
        self.file = file
        self.open = open
    }

    /// `instant`, in seconds since 1970, is when a mail says that it was written.
    func text(as form: MessageForm, at instant: Int64) throws(Complaint) -> String {
        let body = file.letter.joined(separator: "\n")
        // The other forms have no place for files.
        let attachments = form == .eml ? try AttachmentFiles.read(file, in: open) : []
        let message = OutgoingMessage(file.draft, body: body, attachments: attachments, in: open.workspace)
        do throws(MessageProblem) {
            switch form {
            case .text: return PlainMessage.text(message)
            case .slack: return try SlackMessage.text(message)
            case .slackBlocks: return try SlackMessage.payload(message).text + "\n"
            case .teams: return try TeamsMessage.payload(message).text + "\n"
            case .eml:
                let parties = try MailParties(of: file.draft, in: open.workspace)
                return EmailMessage(message, parties, at: instant, in: open.workspace.business.zone).text
            }
        } catch {
            throw Complaint(error.message, fix: error.fix)
        }
    }
}

/// The files that a draft's `attach:` names.
enum AttachmentFiles {
    static func read(_ file: OutboxFile, in open: OpenWorkspace) throws(Complaint) -> [AttachedFile] {
        var files: [AttachedFile] = []
        for path in file.draft.attachments { files.append(try read(path, of: file, below: open.folder.root)) }
        return files
    }

    /// A file of the workspace alone: a draft that somebody else wrote must not send out what lies beside it.
    private static func read(
        _ path: String, of file: OutboxFile, below root: WorkspaceRoot
    ) throws(Complaint) -> AttachedFile {
        guard let real = realPath(joined(root.path, path)) else {
            throw Complaint(
                "there is no file '\(path)', which \(file.path) attaches",
                fix: "write its path from the root of the workspace, as `attach: [invoices/2026-0042.pdf]`")
        }
        guard real.hasPrefix((realPath(root.path) ?? root.path) + "/") else {
            throw Complaint(
                "'\(path)' is not in the workspace", fix: "put the file there, and name it by its path from the root")
        }
        switch FileContent.read(real) {
        case .bytes(let bytes): return AttachedFile(name: split(path).name, bytes: bytes)
        case .tooLarge(let size):
            throw Complaint("'\(path)' has \(size / 1_000_000) MB", fix: "send a link to it instead")
        case .unreadable(let reason): throw Complaint("'\(path)' cannot be read: \(reason)")
        }
    }
}
