import Diagnostics
public import Practice
public import Records
import Values

/// Feedback and what was done about it, in sentences.
public struct FeedbackWords: Sendable {
    private let workspace: Workspace
    private let wording: Wording

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        wording = Wording(today: workspace.today)
    }

    /// "1 complaint or low answer is open; 3 more wait for an answer."
    public func answer(_ items: [FeedbackItem]) -> String {
        let bad = items.count { $0.isBad && $0.state == .open }
        let open = items.count { $0.state == .open } - bad
        let inHand = items.count { $0.state == .inHand }
        let parts = [
            bad > 0
                ? Wording.count(bad, "complaint or low answer is open", "complaints and low answers are open") : nil,
            open > 0 ? "\(open) \(bad > 0 ? "more " : "")\(open == 1 ? "waits" : "wait") for an answer" : nil,
            inHand > 0 ? "\(inHand) \(inHand == 1 ? "is" : "are") in hand" : nil,
        ]
        let said = parts.compactMap(\.self)
        return said.isEmpty ? "Everything that clients said is answered." : said.joined(separator: "; ") + "."
    }

    /// "Hollis & Crane, csat 3 of 5 by Dana Poll, 10 days ago: “The double booking cost me a call”. Open."
    ///
    /// On the client's own page without the name.
    public func sentence(_ item: FeedbackItem, namesClient: Bool = true) -> String {
        let feedback = item.feedback
        let client = feedback.client.map { workspace.client($0)?.name ?? $0 } ?? "own"
        let who = feedback.people.first.map { " by \(person($0, of: feedback.client))" } ?? ""
        let what = (namesClient ? [client] : []) + scores(feedback)
        let said = what.isEmpty ? ["Said" + who] : [what.joined(separator: ", ") + who]
        let head = (said + [age(item)]).joined(separator: ", ")
        let words = feedback.text.isEmpty ? "" : ": “\(FeedbackWords.unquoted(feedback.text))”"
        return "\(head.prefix(1).uppercased())\(head.dropFirst())\(words). \(state(item))"
    }

    public func place(_ item: FeedbackItem) -> String {
        "\(workspace.path(of: item.feedback.location)):\(item.feedback.location.line)"
            + (item.feedback.id.map { "  id:\($0)" } ?? "")
    }

    public func action(_ action: FeedbackItem.Action) -> String {
        switch action {
        case .task(let index):
            let task = workspace.tasks[index]
            let due = task.isOpen ? task.due.map { ", due \(wording.day($0.date))" } ?? "" : ", \(over(task))"
            return "task: \(task.title)\(due)"
        case .procedure(let id, _): return "procedure: \(workspace.procedures.first { $0.id == id }?.title ?? id)"
        case .charge(let location):
            return "price: \(workspace.charges.first { $0.location == location }?.text ?? "a charge")"
        case .message(let location):
            let message = workspace.messages.first { $0.location == location }
            return "written: \(message.map { "\($0.text), \(wording.day($0.at.date))" } ?? "a message")"
        case .draft(let location):
            return "waits in the outbox: \(workspace.drafts.first { $0.location == location }?.name ?? "a draft")"
        case .noted(let day): return "noted \(wording.day(day))"
        }
    }

    func state(_ item: FeedbackItem) -> String {
        let kind = item.feedback.isComplaint ? "Complaint" : item.feedback.isLow ? "Low answer" : nil
        let state =
            switch item.state {
            case .open: "open"
            case .inHand: "in hand"
            case .answered: "answered"
            }
        return kind.map { "\($0), \(state)." } ?? state.prefix(1).uppercased() + state.dropFirst() + "."
    }

    private func over(_ task: Task) -> String { if case .done = task.state { "done" } else { "cancelled" } }

    private func age(_ item: FeedbackItem) -> String {
        item.age == 0 ? "today" : "\(Wording.count(item.age, "day")) ago"
    }

    private func person(_ name: String, of client: String?) -> String {
        client.flatMap(workspace.client)?.contacts.first { $0.id == name }?.name ?? "@\(name)"
    }

    private func scores(_ feedback: Feedback) -> [String] {
        [
            feedback.rating.map { "rating \($0.value) of \($0.outOf)" },
            feedback.netPromoter.map { "would recommend \($0) of 10" },
            feedback.satisfaction.map { "satisfaction \($0.value) of \($0.outOf)" },
            feedback.effort.map { "ease \($0.value) of \($0.outOf)" },
        ].compactMap(\.self)
    }

    static func unquoted(_ text: String) -> String {
        text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
    }
}
