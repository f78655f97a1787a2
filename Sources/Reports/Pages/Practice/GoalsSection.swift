import Diagnostics
import Practice
import Records
import Values

/// What is to be reached, and how far it is.
enum GoalsSection {
    static let names: ViewShape.Names = [
        "goals": .list([
            "text": .text, "state": .text, "isTrouble": .flag, "now": .text, "target": .text, "measure": .text,
            "span": .text, "place": .text, "source": .link,
        ]),
        "hasGoals": .flag, "noGoals": .hint,
    ]

    static func view(_ goals: [GoalProgress], in context: PageContext) -> [String: ViewValue] {
        let hint: Hint =
            "Write `- Ten hours of courses measure:learning-hours target:10h by:2026-12-31` in `me/goals.md`."
        return [
            "goals": .list(goals.map { goal($0, in: context) }), "hasGoals": .flag(!goals.isEmpty),
            "noGoals": (goals.isEmpty ? hint : "").fragment(in: context),
        ]
    }

    private static func goal(_ progress: GoalProgress, in context: PageContext) -> View {
        View([
            "text": .text(progress.goal.text), "state": .text(GoalWords.state(progress)),
            "isTrouble": .flag(GoalWords.needsAttention(progress)), "now": .text(GoalWords.now(progress.figure)),
            "target": .text(progress.goal.target ?? ""), "measure": .text(GoalWords.measure(progress)),
            "span": .text(GoalWords.span(progress, on: context.today)),
            "place": .text(context.place(progress.goal.location)),
            "source": .link(context.source(progress.goal.location)),
        ])
    }
}
