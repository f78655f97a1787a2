import Diagnostics
import Values

/// Which file a client's payment of a day goes into: where that client's latest stands, else its place in the folder.
struct PaymentChoice {
    let workspace: Workspace
    let client: String
    let day: CalendarDate

    var path: String {
        if let own = latest(where: { $0.client == client }) { return JournalName(own).path(for: day) }
        let folder = clientFolder
        let single = "\(folder)/payments.md"
        if workspace.files.contains(where: { $0.path == single }) { return single }
        let many = workspace.files.last { $0.path.hasPrefix("\(folder)/payments/") && $0.path.hasSuffix(".md") }
        if let many { return JournalName(many.path).path(for: day) }
        return likeOthers ?? single
    }

    /// One file for all clients, where the payments of the others stand in one.
    private var likeOthers: String? {
        let path = latest { $0.client != nil }
        guard let path, let file = workspace.files.first(where: { $0.path == path }) else { return nil }
        return ReadFile(file).head.client == nil ? JournalName(path).path(for: day) : nil
    }

    /// The file with the latest of these payments; of one day, with the last of them.
    private func latest(where fits: (Payment) -> Bool) -> String? {
        var found: Payment?
        for payment in workspace.payments where fits(payment) && found.map({ $0.day <= payment.day }) ?? true {
            found = payment
        }
        return found.map { workspace.path(of: $0.location) }
    }

    private var clientFolder: String {
        let place = workspace.client(client).map { workspace.path(of: $0.location) }
        let suffix = "/client.md"
        return place.flatMap { $0.hasSuffix(suffix) ? String($0.dropLast(suffix.count)) : nil } ?? "clients/\(client)"
    }
}
