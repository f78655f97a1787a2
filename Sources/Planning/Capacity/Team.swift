import Records

/// Who does what: the people of the workspace, or the one who works alone.
struct Team: Sendable {
    /// In the order written; one nil for who works alone.
    let people: [Person?]
    private let members: [String: Int]
    private let contacts: [String: Set<String>]

    init(_ workspace: Workspace) {
        let named = workspace.business.people
        people = named.isEmpty ? [nil] : named
        members = Dictionary(named.enumerated().map { ($1.id, $0) }) { first, _ in first }
        contacts = Dictionary(workspace.clients.map { ($0.id, Set($0.contacts.map(\.id))) }) { $0.union($1) }
    }

    /// The first `@name` that is one of the team, else the first of the team.
    func performer(of task: Task) -> Int {
        task.people.lazy.compactMap { members[$0] }.first ?? 0
    }

    /// The client's contact who is to do the task: its first `@name`, where that is one.
    func contact(for task: Task) -> String? {
        guard let first = task.people.first, let client = task.client,
            contacts[client]?.contains(first) == true
        else { return nil }
        return first
    }

    /// Who logged it: the first of the team where nobody is named, nil where the name is unknown.
    func member(_ name: String?) -> Int? {
        guard let name, !members.isEmpty else { return 0 }
        return members[name]
    }

    /// Everyone of the team who is named, else the first.
    func attendees(of meeting: Meeting) -> [Int] {
        let named = meeting.people.compactMap { members[$0] }
        return named.isEmpty ? [0] : Set(named).sorted()
    }
}
