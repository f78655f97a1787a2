import Records

extension Workspace {
    /// The proposal that is meant: the one named, else the only one without an answer.
    func proposal(of client: String, named name: String?) throws(Complaint) -> Proposal {
        let all = proposals.filter { $0.client == client }
        if let name {
            if let found = all.first(where: { $0.id == name }) { return found }
            throw Complaint(
                "'\(client)' has no proposal '\(name)'",
                fix: didYouMean(name, among: all.map(\.id)) ?? has(all.map(\.id)))
        }
        let open = all.filter { $0.state == .open }
        if let only = open.first, open.count == 1 { return only }
        throw Complaint(
            open.isEmpty ? "no proposal to '\(client)' is open" : "several proposals to '\(client)' are open",
            fix: open.isEmpty
                ? "draft one with `vaws quote \(client) --service …`" : "name one of \(open.map(\.id).listed)")
    }

    /// The agreement that is meant: the one named, else the only one that nobody signed, else the only one.
    func agreement(of client: String, named name: String?) throws(Complaint) -> Agreement {
        let all = agreements.filter { $0.client == client }
        if let name {
            if let found = all.first(where: { $0.id == name }) { return found }
            throw Complaint(
                "'\(client)' has no agreement '\(name)'",
                fix: didYouMean(name, among: all.map(\.id)) ?? has(all.map(\.id)), id: "unknown-agreement")
        }
        let unsigned = all.filter { $0.signed == nil }
        let meant = unsigned.isEmpty ? all : unsigned
        if let only = meant.first, meant.count == 1 { return only }
        throw Complaint(
            all.isEmpty ? "'\(client)' has no agreement" : "'\(client)' has several agreements",
            fix: all.isEmpty
                ? "make one with `vaws new agreement --client \(client)`" : "name one of \(meant.map(\.id).listed)")
    }

    private func has(_ ids: [String]) -> String {
        ids.isEmpty ? "there is none yet" : "there is \(ids.listed)"
    }
}
