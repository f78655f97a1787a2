import Records
import Values

/// The clients of a workspace, by the names of their folders.
struct ClientFolder {
    let root: WorkspaceRoot

    /// A client without a folder in `clients/` may still be one, by `kind: client` in a file elsewhere.
    func mustExist(_ client: String, today: CalendarDate) throws(Complaint) {
        if kindOfFile(at: joined(root.path, "clients/\(client)")) == .folder, !client.contains("/") { return }
        let known = OpenWorkspace.read(root, today: today).workspace.clients.map(\.id)
        if known.contains(client) { return }
        throw Complaint(
            "there is no client '\(client)'",
            fix: didYouMean(client, among: known) ?? "make it with `vaws new client \(client)`", id: "unknown-client")
    }
}
