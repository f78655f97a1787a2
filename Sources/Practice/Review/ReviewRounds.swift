public import Records
public import Values

/// A deliverable with its rounds of review: what was submitted when, what came back, what is left of what was agreed.
public struct ReviewRounds: Sendable {
    /// Where it stands with the client.
    public enum Outcome: Hashable, Sendable {
        /// It was submitted, and the client has not answered.
        case waiting
        /// The client asked for changes.
        case changes(on: CalendarDate)
        case approved(on: CalendarDate)
        /// The client was silent for as long as was agreed.
        case acceptedBySilence(on: CalendarDate)

        /// `waiting`, `changes`, `approved` or `silence`.
        public var name: String {
            switch self {
            case .waiting: "waiting"
            case .changes: "changes"
            case .approved: "approved"
            case .acceptedBySilence: "silence"
            }
        }

        /// Nil while it is not accepted.
        public var accepted: CalendarDate? {
            switch self {
            case .approved(let day), .acceptedBySilence(let day): day
            case .waiting, .changes: nil
            }
        }
    }

    public let client: String
    /// What names it to a command: its id, else its task's, else its words.
    public let name: String
    public let title: String
    /// The index in `Workspace.tasks`.
    public let task: Int?
    /// The task's service, else the client's.
    public let service: String?
    /// Its lines, by their days.
    public let lines: [Deliverable]
    public let outcome: Outcome
    /// When the client's answer is due; nil where it is not with the client, or nothing says how long they have.
    public let due: CalendarDate?
    /// The day from which it counts as approved where nothing is heard; nil where that was not agreed.
    public let silentAfter: CalendarDate?
    /// Rounds that are in the price; nil where nothing says.
    public let roundsIncluded: Int?
    public let isOverdue: Bool
}

extension ReviewRounds {
    /// The last line that was submitted.
    public var submission: Deliverable? { lines.last { $0.step == .submitted } }

    /// How often it was submitted, or the number that the last one says.
    public var version: Int { submission?.version ?? lines.count { $0.step == .submitted } }

    /// Rounds of changes that asked for a refinement. Defects use none, and more scope is work of its own.
    public var roundsUsed: Int { lines.count(where: \.usesRound) }

    /// Below zero where more were used than are included.
    public var roundsLeft: Int? { roundsIncluded.map { $0 - roundsUsed } }

    public var requests: [Deliverable.Request] { lines.flatMap(\.requests) }

    public func requests(_ kind: Deliverable.Request.Kind) -> [Deliverable.Request] {
        requests.filter { $0.kind == kind }
    }

    public var isWaiting: Bool { outcome == .waiting }

    /// Whether it was accepted as first submitted: no changes but new scope were asked for.
    var passedFirstRound: Bool {
        outcome.accepted != nil
            && !lines.contains { line in
                line.step == .changes && (line.requests.isEmpty || line.requests.contains { $0.kind != .scope })
            }
    }
}
