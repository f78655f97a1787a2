extension Client {
    /// Who is written to about money: a contact whose role says so, else the first with an address, else the first.
    public var contactForMoney: ClientContact? {
        contacts.first(where: \.isForMoney) ?? contacts.first { $0.email != nil } ?? contacts.first
    }

    /// The contact's own address, else the client's.
    public var addressForMoney: String? { contactForMoney?.email ?? email }
}

extension Client {
    /// Who is written to about the work: the first with an address whose role is not money, else the first of all.
    public var contactForWork: ClientContact? {
        let others = contacts.filter { !$0.isForMoney }
        return others.first { $0.email != nil } ?? others.first ?? contacts.first
    }
}

extension ClientContact {
    /// Whether the role says that it is about money.
    var isForMoney: Bool {
        let role = role?.lowercased() ?? ""
        return ["account", "billing", "finance", "invoice", "payable"].contains { role.contains($0) }
    }
}
