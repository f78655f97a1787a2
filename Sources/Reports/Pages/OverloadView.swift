import Planning
import Records
import Values

/// A span in which more is promised than fits, with what would mend it.
struct Overloaded: Sendable {
    let overload: Overload
    let mends: [Mend]

    /// What is overdue is past mending.
    var possible: [Mend] { overload.isOverdue ? [] : mends }
}

enum OverloadView {
    static let names: ViewShape.Names = [
        "sentence": .text, "tasks": .text, "hasMends": .flag, "part": .text,
        "mends": .list([
            "title": .text, "client": .text, "clientLink": .link, "move": .text, "place": .text, "source": .link,
        ]),
    ]

    static func view(_ overloaded: Overloaded, people: [PersonPlan], in context: PageContext) -> View {
        let mends = overloaded.possible.filter { !$0.moves.isEmpty }
        let person = people.count > 1 ? people[overloaded.overload.person].person?.name : nil
        let sentence = OverloadWords.sentence(overloaded.overload, in: context)
        return View([
            "sentence": .text((person.map { "\($0): " } ?? "") + sentence),
            "tasks": .text(OverloadWords.tasks(overloaded.overload, in: context)), "hasMends": .flag(!mends.isEmpty),
            "mends": .list(mends.map { mend($0, people: people, in: context) }),
            "part": .text(PlanWords(in: context).partOf(overloaded.possible) ?? ""),
        ])
    }

    private static func mend(_ mend: Mend, people: [PersonPlan], in context: PageContext) -> View {
        let task = context.workspace.tasks[mend.task]
        return View([
            "title": .text(task.title), "client": .text(context.name(ofClient: task.client)),
            "clientLink": .link(context.client(task.client, fragment: "tasks")),
            "move": .text(PlanWords(in: context).moves(mend, people: people)),
            "place": .text(context.place(task.location)), "source": .link(context.source(task.location)),
        ])
    }
}
