public import Diagnostics
public import Records
import Values

/// Messages that were to be answered by now, as agreed.
public struct ResponseChecks {
    private let workspace: Workspace
    private let times: [ResponseTimes]

    public init(_ times: [ResponseTimes], _ workspace: Workspace) { (self.times, self.workspace) = (times, workspace) }

    /// In file order.
    public var diagnostics: [Diagnostic] {
        times.toAnswer(in: workspace).filter { $0.isOverdue(on: workspace.today) }.map(finding).inFileOrder()
    }

    private func finding(_ waiting: ResponseTimes.Waiting) -> Diagnostic {
        let message = workspace.messages[waiting.message]
        let promise = waiting.promised.map { ", within \($0)" } ?? ""
        let client = message.client ?? ""
        return Diagnostic(
            .answerOverdue,
            "'\(message.text)' was to be answered by \(waiting.due.map(\.description) ?? "now")\(promise), as was agreed",
            at: SourceSpan(message.location),
            fix:
                "write down your answer, `vaws note \(client) \(message.channel ?? "email") \"…\" --out`, or add `#no-reply`"
        )
    }
}
