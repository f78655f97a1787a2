import Billing
import Diagnostics
import Records

/// What is to be explained.
enum ExplainSubject {
    case task(String)
    case document(IssuedDocument)
    case drafts(client: String)
    case retainer(client: String)
    case reminder(String)
}

/// How a person names it: a task, an invoice's number or file, a client with `--draft` or `--retainer`.
struct ExplainQuery {
    let text: String
    let wantsDraft: Bool
    let wantsRetainer: Bool
    let wantsReminder: Bool

    func subject(in workspace: Workspace) throws(Complaint) -> ExplainSubject {
        if wantsDraft || wantsRetainer {
            try workspace.mustKnow(client: text)
            return wantsDraft ? .drafts(client: text) : .retainer(client: text)
        }
        if wantsReminder { return .reminder(text) }
        let documents = documents(in: workspace)
        if let document = documents.first {
            try refuse(document, and: tasks(in: workspace), in: workspace)
            return .document(document)
        }
        guard tasks(in: workspace).isEmpty, workspace.client(text) != nil else { return .task(text) }
        throw Complaint(
            "'\(text)' is a client", fix: "write `--draft` for what would be billed, or `--retainer` for what is left",
            status: .usage)
    }

    /// By number, an invoice before the void or credit note that might share it; or by file.
    private func documents(in workspace: Workspace) -> [IssuedDocument] {
        let found = workspace.documents.filter { $0.number == text || workspace.path(of: $0.location) == text }
        return found.filter { !$0.isVoid } + found.filter(\.isVoid)
    }

    private func tasks(in workspace: Workspace) -> [Task] { workspace.tasks.filter { $0.id == text } }

    private func refuse(_ document: IssuedDocument, and tasks: [Task], in workspace: Workspace) throws(Complaint) {
        let path = workspace.path(of: document.location)
        guard let task = tasks.first, text != path else { return }
        throw Complaint(
            "'\(text)' is an invoice and a task",
            fix:
                "write '\(path)' for the one, '\(workspace.path(of: task.location)):\(task.location.line)' for the other"
        )
    }
}
