extension Client {
    /// Who is written to about money: a contact whose role says so, else the first with an address, else the first.
    public var contactForMoney: ClientContact? {
        let words = ["account", "billing", "finance", "invoice", "payable"]
        let named = contacts.first { contact in
            let role = contact.role?.lowercased() ?? ""
            return words.contains { role.contains($0) }
        }
        return named ?? contacts.first { $0.email != nil } ?? contacts.first
    }

    /// The contact's own address, else the client's.
    public var addressForMoney: String? { contactForMoney?.email ?? email }
}
