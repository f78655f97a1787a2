import Practice
import Records
import Reports

/// What `vaws feedback` shows.
struct FeedbackView: Sendable {
    let workspace: Workspace
    let items: [FeedbackItem]
    let withAnswered: Bool

    init(_ workspace: Workspace, client: String?, withAnswered: Bool) {
        let all = FeedbackItems(workspace)
        let items = withAnswered ? all.all : all.unanswered
        self.workspace = workspace
        self.withAnswered = withAnswered
        self.items = client.map { client in items.filter { $0.feedback.client == client } } ?? items
    }
}

/// Feedback in a terminal: what is bad first, each with what was done about it.
enum FeedbackScreen {
    static func text(_ view: FeedbackView, width: Int) -> String {
        var screen = Screen(width: width)
        guard !view.items.isEmpty else {
            screen.paragraph(
                view.workspace.feedback.isEmpty
                    ? "No client has said anything yet. `vaws feedback add CLIENT \"…\" --rating 4/5` writes it down."
                    : "Everything that clients said is answered.")
            return screen.text
        }
        let words = FeedbackWords(view.workspace)
        screen.paragraph(words.answer(view.items))
        screen.blank()
        for item in view.items {
            screen.item(words.sentence(item))
            screen.detail(words.place(item))
            for action in item.actions { screen.detail(words.action(action)) }
        }
        if let first = view.items.first(where: { $0.state == .open }) {
            screen.blank()
            let name = first.feedback.id ?? words.place(first)
            screen.paragraph("To answer one: `vaws feedback answer \(name) --task \"…\"`, `--thanks \"…\"`, `--noted`.")
        }
        return screen.text
    }
}
