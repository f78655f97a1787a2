public import Formats
public import Records

/// Who sends a draft as a mail and who gets it.
public struct MailParties: Sendable {
    public let sender: MailAddress
    public let recipients: [MailAddress]

    public init(from sender: MailAddress, to recipients: [MailAddress]) {
        self.sender = sender
        self.recipients = recipients
    }

    /// Each `to:` is a contact of the client, whose address counts, or the client's where the contact has none; or it
    /// is an address itself. Without `to:` the client's own address is meant.
    public init(of draft: MessageDraft, in workspace: Workspace) throws(MessageProblem) {
        let business = workspace.business
        guard let own = business.email else {
            throw MessageProblem(
                message: "a mail needs the address of who sends it",
                fix: "write `email:` below `business:` in vaws.yaml")
        }
        sender = try MailParties.address(own, name: business.name)
        let client = draft.client.flatMap(workspace.client)
        guard !draft.recipients.isEmpty else {
            recipients = [try MailParties.address(of: client, draft)]
            return
        }
        var recipients: [MailAddress] = []
        for name in draft.recipients { recipients.append(try MailParties.address(of: name, client, workspace)) }
        self.recipients = recipients
    }

    private static func address(of client: Client?, _ draft: MessageDraft) throws(MessageProblem) -> MailAddress {
        if let client, let email = client.email { return try address(email, name: client.name) }
        let known = (client?.contacts ?? []).filter { $0.email != nil }.map(\.id)
        let example = known.first ?? "dana@hollis.example"
        throw MessageProblem(
            message: "'\(draft.name)' is to nobody", fix: "write `to: \(example)` in its front matter")
    }

    private static func address(
        of name: String, _ client: Client?, _ workspace: Workspace
    ) throws(MessageProblem) -> MailAddress {
        if name.contains("@") { return try address(name, name: "") }
        guard let contact = client?.contacts.first(where: { $0.id == name }) else {
            let place = client.map { "`contacts:` of \(workspace.path(of: $0.location))" } ?? "the client's `contacts:`"
            throw MessageProblem(
                message: "'\(name)' is no contact of the client and no address",
                fix: "write the address there, or add '\(name)' to \(place)")
        }
        guard let email = contact.email ?? client?.email else {
            throw MessageProblem(
                message: "'\(name)' has no address",
                fix:
                    "write `email:` for '\(name)' in \(client.map { workspace.path(of: $0.location) } ?? "the client's file")"
            )
        }
        return try address(email, name: contact.name)
    }

    private static func address(_ text: String, name: String) throws(MessageProblem) -> MailAddress {
        if let address = MailAddress(name: name, address: text) { return address }
        throw MessageProblem(
            message: "'\(text)' is not an address that mail programs take",
            fix:
                "write it in letters of ASCII, as `dana@hollis.example`; a domain with other letters in its `xn--` form"
        )
    }
}
