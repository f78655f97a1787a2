import Practice

/// A step of a client's way in or out, as the pages show it.
enum StepRow {
    static let names: ViewShape.Names = [
        "name": .text, "word": .text, "facts": .text, "action": .text, "how": .hint, "isOpen": .flag,
    ]

    static func view(_ step: WorkflowStep, in context: PageContext) -> View {
        View([
            "name": .text(step.name.title), "word": .text(step.word),
            "facts": .text(StageWords.facts(step, today: context.today)),
            "action": .text(step.state == .open ? step.action : ""),
            "how": Hint(stringLiteral: step.state == .open ? step.how : "").fragment(in: context),
            "isOpen": .flag(step.state == .open),
        ])
    }
}
