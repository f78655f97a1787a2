public import Records
import Values

/// Every feedback of the workspace with its state: what is bad first, then open before in hand before answered, the oldest
/// first.
public struct FeedbackItems: Sendable {
    public let all: [FeedbackItem]

    public init(_ workspace: Workspace) {
        let actions = FeedbackActions(workspace)
        let items = workspace.feedback.filter { $0.day <= workspace.today }
            .map { actions.item($0, today: workspace.today) }
        all = items.enumerated().sorted { $0.element.rank(behind: $0.offset) < $1.element.rank(behind: $1.offset) }
            .map(\.element)
    }

    /// Those of which something is still to be done.
    public var unanswered: [FeedbackItem] { all.filter { $0.state != .answered } }

    public var openComplaints: [FeedbackItem] { unanswered.filter(\.isBad) }

    public func of(client: String) -> [FeedbackItem] { all.filter { $0.feedback.client == client } }
}

extension FeedbackItem {
    fileprivate func rank(behind place: Int) -> (Int, Int, Int, Int) {
        let states: [State] = [.open, .inHand, .answered]
        let isOver = state == .answered
        return (isOver ? 1 : 0, isBad ? 0 : 1, (states.firstIndex(of: state) ?? 0) * 100_000 - age, place)
    }
}

/// What refers to feedback, by the client and the id of the feedback.
private struct FeedbackActions {
    private struct Name: Hashable {
        let client: String
        let id: String
    }

    private let workspace: Workspace
    private var byName: [Name: [FeedbackItem.Action]] = [:]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        // Most of a workspace refers to nothing: what is gathered is small.
        for (index, task) in workspace.tasks.enumerated() where !task.about.isEmpty {
            add(.task(index), task.about, of: task.client)
        }
        for procedure in workspace.procedures {
            add(.procedure(procedure.id, procedure.location), procedure.about, of: nil)
        }
        for charge in workspace.charges where !charge.about.isEmpty {
            add(.charge(charge.location), charge.about, of: charge.client)
        }
        for message in workspace.messages where message.direction == .outgoing && !message.about.isEmpty {
            add(.message(message.location), message.about, of: message.client)
        }
        for draft in workspace.drafts where !draft.about.isEmpty {
            add(.draft(draft.location), draft.about, of: draft.client)
        }
    }

    func item(_ feedback: Feedback, today: CalendarDate) -> FeedbackItem {
        var actions: [FeedbackItem.Action] = []
        if let id = feedback.id {
            // Files of no client may write the id alone.
            actions = byName[Name(client: feedback.client ?? "", id: id)] ?? []
            if feedback.client != nil { actions += byName[Name(client: "", id: id)] ?? [] }
        }
        if let day = feedback.noted { actions.append(.noted(day)) }
        return FeedbackItem(
            feedback: feedback, actions: actions, state: state(after: actions),
            age: today.days(since: feedback.day))
    }

    private mutating func add(_ action: FeedbackItem.Action, _ names: [String], of client: String?) {
        for name in names {
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            let whose = parts.count == 2 ? parts[0] : client ?? ""
            byName[Name(client: whose, id: parts.last ?? name), default: []].append(action)
        }
    }

    private func state(after actions: [FeedbackItem.Action]) -> FeedbackItem.State {
        let states = actions.map(state)
        if states.isEmpty || states.allSatisfy({ $0 == .open }) { return .open }
        return states.contains(.inHand) ? .inHand : .answered
    }

    private func state(of action: FeedbackItem.Action) -> FeedbackItem.State {
        switch action {
        case .task(let index):
            switch workspace.tasks[index].state {
            case .open, .inProgress: .inHand
            case .done: .answered
            // What was dropped answers nothing.
            case .cancelled: .open
            }
        case .draft: .inHand
        case .procedure, .charge, .message, .noted: .answered
        }
    }
}
