/// What a file's path says about it: `clients/acme/time/2026-11.md` is time of the client `acme`.
public struct Place: Hashable, Sendable {
    /// Nil where the place names no kind: the file is prose, unless its front matter says otherwise.
    public let kind: Kind?
    /// The client whose folder it is; nil outside `clients/`.
    public let client: String?
    /// The file's name without its ending, such as `2026-11`: the id of a service or an agreement.
    public let name: String

    /// Whose journal a file of time is: `kim` for `time/2026-11.kim.md`.
    public var owner: String? {
        guard kind == .time, let dot = name.lastIndex(of: ".") else { return nil }
        let owner = name[name.index(after: dot)...]
        return owner.isEmpty ? nil : String(owner)
    }
}

/// The kind and the client of the file at `path`, below the workspace's root. A file `x.md` may be a folder `x/` of files.
public func place(of path: String) -> Place {
    let parts = path.split(separator: "/").map(String.init)
    let name = withoutEnding(parts.last ?? "")
    var folders = Array(parts.dropLast().prefix(3)) + [name]
    guard folders.count > 1 else { return Place(kind: topLevel[name], client: nil, name: name) }
    let top = folders.removeFirst()
    switch top {
    case "clients":
        guard folders.count > 1 else { return Place(kind: nil, client: nil, name: name) }
        return Place(kind: ofClient[folders[1]], client: folders[0], name: name)
    case "me": return Place(kind: own[folders[0]], client: nil, name: name)
    case "growth": return Place(kind: growth[folders[0]], client: nil, name: name)
    default: return Place(kind: topLevel[top], client: nil, name: name)
    }
}

private let ofClient: [String: Kind] = [
    "client": .client, "proposals": .proposal, "agreements": .agreement, "agreement": .agreement, "tasks": .tasks,
    "time": .time,
    "expenses": .expenses, "charges": .charges, "payments": .payments, "meetings": .meeting, "messages": .messages,
    "deliverables": .deliverable, "feedback": .feedback, "defects": .defects, "information": .information,
    "access": .access,
]

private let own: [String: Kind] = [
    "tasks": .tasks, "time": .time, "expenses": .expenses, "meetings": .meeting, "skills": .skills, "goals": .goals,
    "evaluations": .evaluation,
]

private let growth: [String: Kind] = [
    "market": .market, "ideas": .ideas, "contacts": .contacts, "referrals": .referrals, "messages": .messages,
]

private let topLevel: [String: Kind] = [
    "services": .service, "procedures": .procedure, "invoices": .invoice, "time": .time, "outbox": .draft,
]

private func withoutEnding(_ file: String) -> String {
    file.hasSuffix(".md") ? String(file.dropLast(3)) : file
}
