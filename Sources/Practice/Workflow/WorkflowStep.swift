public import Diagnostics
import Records
public import Values

/// A step of a client's way in or out, with what it needs to be done.
public struct WorkflowStep: Hashable, Sendable {
    /// In the order in which they come; those of the way in, then those of the way out.
    public enum Name: String, CaseIterable, Sendable {
        case consultation, proposal, agreement, signature, information, access, tasks
        case firstInvoice = "first-invoice"
        case term, work, billed, paid, revoked
        case handOver = "hand-over"
        case farewell, ended

        /// As a heading has it.
        public var title: String {
            switch self {
            case .consultation: "Consultation"
            case .proposal: "Proposal"
            case .agreement: "Agreement"
            case .signature: "Signature"
            case .information: "Information"
            case .access: "Access"
            case .tasks: "Onboarding tasks"
            case .firstInvoice: "First invoice"
            case .term: "End of the agreement"
            case .work: "Open work"
            case .billed: "Everything billed"
            case .paid: "Everything paid"
            case .revoked: "Access given back"
            case .handOver: "Hand-over"
            case .farewell: "Farewell letter"
            case .ended: "Client ended"
            }
        }
    }

    public enum State: Hashable, Sendable {
        case done
        /// It was not needed: nothing is listed, or what comes after it is done.
        case skipped
        /// It can be done now.
        case open
        /// Another one comes first.
        case blocked(by: Name)
    }

    public let name: Name
    public let state: State
    /// What is known of it: `held`, `2 of 5 received`; empty where nothing is.
    public let facts: String
    /// The day of those facts.
    public let day: CalendarDate?
    /// What is to be done: `ask for the signature`; empty where it is done.
    public let action: String
    /// The command, or the line to write; empty where it is done.
    public let how: String
    /// Where the line stands that is to be changed.
    public let location: Location?

    public var isSettled: Bool { state == .done || state == .skipped }

    /// A word: `done`, `skipped`, `open` or `blocked`.
    public var word: String {
        switch state {
        case .done: "done"
        case .skipped: "skipped"
        case .open: "open"
        case .blocked: "blocked"
        }
    }
}

extension WorkflowStep {
    static func done(_ name: Name, _ facts: String, on day: CalendarDate? = nil) -> WorkflowStep {
        WorkflowStep(name: name, state: .done, facts: facts, day: day, action: "", how: "", location: nil)
    }

    static func skipped(_ name: Name, _ facts: String) -> WorkflowStep {
        WorkflowStep(name: name, state: .skipped, facts: facts, day: nil, action: "", how: "", location: nil)
    }

    /// - Parameter blocker: a step that comes first, where that is not done.
    static func open(
        _ name: Name, _ facts: String, on day: CalendarDate? = nil, _ action: String, _ how: String,
        at location: Location? = nil, after blocker: WorkflowStep? = nil
    ) -> WorkflowStep {
        let state = blocker.flatMap { $0.isSettled ? nil : State.blocked(by: $0.name) } ?? .open
        return WorkflowStep(
            name: name, state: state, facts: facts, day: day, action: action, how: how, location: location)
    }

    /// The same, where nothing is known of it.
    static func open(
        _ name: Name, _ action: String, _ how: String, at location: Location? = nil, after blocker: WorkflowStep? = nil
    ) -> WorkflowStep {
        open(name, "", action, how, at: location, after: blocker)
    }
}

/// The steps of a client's way in, or out.
public struct Workflow: Sendable {
    public let client: String
    public let steps: [WorkflowStep]

    public var isComplete: Bool { steps.allSatisfy(\.isSettled) }

    /// The first that can be done now.
    public var next: WorkflowStep? { steps.first { $0.state == .open } }

    public var settled: Int { steps.count { $0.isSettled } }

    public subscript(name: WorkflowStep.Name) -> WorkflowStep? { steps.first { $0.name == name } }
}

extension Workspace {
    /// `` `clients/acme/access.md:7` ``, as it stands in what to type.
    func typedPlace(_ location: Location) -> String { WorkflowStep.typed("\(path(of: location)):\(location.line)") }

    /// `` `clients/acme/client.md` ``
    func typedPath(_ location: Location) -> String { WorkflowStep.typed(path(of: location)) }
}

extension WorkflowStep {
    /// A code span; a backtick in it would end it.
    fileprivate static func typed(_ text: String) -> String { "`\(text.replacing("`", with: "'"))`" }
}
