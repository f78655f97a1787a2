import Records
import Values

/// Which records of a workspace are a client's, as indices in file order: gathered in one pass for all who are asked for.
struct ClientParts: Sendable {
    private(set) var tasks: [Int] = []
    private(set) var time: [Int] = []
    private(set) var messages: [Int] = []
    private(set) var meetings: [Int] = []

    static func all(of clients: Set<String>, in workspace: Workspace) -> [String: ClientParts] {
        var parts = Dictionary(clients.map { ($0, ClientParts()) }) { first, _ in first }
        func gather<Item>(
            _ items: [Item], _ client: KeyPath<Item, String?>, _ list: WritableKeyPath<ClientParts, [Int]>
        ) {
            for index in items.indices {
                guard let id = items[index][keyPath: client] else { continue }
                parts[id]?[keyPath: list].append(index)
            }
        }
        gather(workspace.tasks, \.client, \.tasks)
        gather(workspace.messages, \.client, \.messages)
        gather(workspace.meetings, \.client, \.meetings)
        // The log is long: its lines are looked at in place, and lines of one client follow each other.
        workspace.time.withUnsafeBufferPointer { time in
            var (current, isAsked) = (String?.none, false)
            for index in time.indices {
                if time[index].client != current {
                    current = time[index].client
                    isAsked = current.map { parts[$0] != nil } ?? false
                }
                if isAsked, let current { parts[current]?.time.append(index) }
            }
        }
        return parts
    }
}
