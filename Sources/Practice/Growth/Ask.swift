public import Diagnostics
public import Records
public import Values

/// Something that somebody asked for and did not get: a service that is not offered, or not agreed with that client.
public struct Ask: Hashable, Sendable {
    /// Nil where only `#asked` marks the words.
    public let service: String?
    /// The client's id, else the first `@name`; nil where nobody is named.
    public let who: String?
    /// Nil of a lead that has no `since:`.
    public let day: CalendarDate?
    public let words: String
    public let location: Location

    /// The tag for words without a service.
    public static let tag = "asked"

    /// From messages that came in, feedback, new scope in reviews, and leads; in the order of their days, then places.
    public static func all(_ workspace: Workspace) -> [Ask] {
        let found = messages(workspace) + feedback(workspace) + scope(workspace) + leads(workspace)
        let agreed = AgreedServices(workspace)
        return found.filter { ask in !agreed.hasGot(ask) }.sorted {
            $0.rank != $1.rank ? $0.rank < $1.rank : $0.location < $1.location
        }
    }

    private var rank: Int32 { day?.dayNumber ?? .min }

    private static func messages(_ workspace: Workspace) -> [Ask] {
        workspace.messages.filter { $0.direction == .incoming && ($0.service != nil || isTagged($0.tags)) }.map {
            Ask(
                service: workspace.currentName($0.service), who: $0.client ?? $0.people.first.map { "@\($0)" },
                day: $0.at.date, words: $0.text, location: $0.location)
        }
    }

    private static func feedback(_ workspace: Workspace) -> [Ask] {
        workspace.feedback.filter { $0.service != nil && !$0.isScored || isTagged($0.tags) }.map {
            Ask(
                service: workspace.currentName($0.service), who: $0.client, day: $0.day, words: $0.text,
                location: $0.location)
        }
    }

    private static func scope(_ workspace: Workspace) -> [Ask] {
        workspace.deliverables.flatMap { deliverable in
            deliverable.requests.filter { $0.kind == .scope }.map {
                Ask(
                    service: workspace.currentName($0.service), who: deliverable.client, day: deliverable.day,
                    words: $0.text, location: $0.location)
            }
        }
    }

    private static func leads(_ workspace: Workspace) -> [Ask] {
        workspace.clients.filter { $0.status == .lead && $0.service != nil }.map {
            Ask(
                service: workspace.currentName($0.service), who: $0.id, day: $0.since, words: $0.name,
                location: $0.location)
        }
    }

    private static func isTagged(_ tags: [String]) -> Bool { tags.contains { $0.lowercased() == tag } }
}

extension Workspace {
    /// What a service is called today; a name that is not in the catalogue stays.
    func currentName(_ service: String?) -> String? { service.map { self.service($0)?.id ?? $0 } }
}

extension Feedback {
    /// A rating of a service's work asks for nothing.
    fileprivate var isScored: Bool {
        rating != nil || netPromoter != nil || satisfaction != nil || effort != nil
    }
}

/// The services that agreements name, by client, with the last day on which each is agreed.
private struct AgreedServices {
    private struct Key: Hashable {
        let client: String
        let service: String
    }

    private let offered: Set<String>
    private var until: [Key: CalendarDate] = [:]

    init(_ workspace: Workspace) {
        offered = Set(workspace.services.map(\.id))
        let forever = CalendarDate(dayNumber: Int(Int32.max))
        for agreement in workspace.agreements {
            let terms = agreement.terms
            let names =
                terms.services.map(\.service) + (terms.retainer?.services ?? []) + (terms.fixed?.services ?? [])
            for name in names {
                let key = Key(client: agreement.client, service: workspace.currentName(name) ?? name)
                until[key] = max(until[key] ?? .init(dayNumber: 0), agreement.until ?? forever)
            }
        }
    }

    /// It is offered, and agreed with that client that day or later.
    func hasGot(_ ask: Ask) -> Bool {
        guard let service = ask.service, let client = ask.who, offered.contains(service),
            let last = until[Key(client: client, service: service)]
        else { return false }
        return ask.day.map { $0 <= last } ?? true
    }
}
