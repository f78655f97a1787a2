import Records

extension Workspace {
    /// A client that was asked for must be there; nil asks for all.
    func mustKnow(client: String?) throws(Complaint) {
        let known = clients.map(\.id)
        guard let client, !known.contains(client) else { return }
        throw Complaint(
            "there is no client '\(client)'", fix: didYouMean(client, among: known), id: "unknown-client")
    }
}
