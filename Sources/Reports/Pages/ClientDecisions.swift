import Diagnostics
import Practice
import Records

/// What the client is to decide, with where it was asked.
enum ClientDecisions {
    static let names: ViewShape.Names = [
        "decisions": .list(["text": .text, "place": .text, "source": .link]), "hasDecisions": .flag,
    ]

    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let rows = records.decisions.map { decision in
            let (text, location) = asked(decision, in: context.workspace)
            return View([
                "text": .text(text), "place": .text(context.place(location)), "source": .link(context.source(location)),
            ])
        }
        return ["decisions": .list(rows), "hasDecisions": .flag(!rows.isEmpty)]
    }

    private static func asked(_ decision: NeededDecision, in workspace: Workspace) -> (String, Location) {
        switch decision {
        case .task(let index): (workspace.tasks[index].title, workspace.tasks[index].location)
        case .message(let index): (workspace.messages[index].text, workspace.messages[index].location)
        }
    }
}
