import Practice
import Records

/// Where does each client stand, and what is the next step?
enum StagesPage {
    static let names: ViewShape.Names = [
        "stages": .list([
            "client": .text, "link": .link, "stage": .text, "standing": .text, "next": .text, "how": .hint,
            "hasNext": .flag,
        ]),
        "hasStages": .flag,
        "ways": .list(["client": .text, "link": .link, "direction": .text, "steps": .list(StepRow.names)]),
        "noClients": .hint, "hasNoClients": .flag,
    ]

    static func view(_ stages: Stages, in context: PageContext) -> [String: ViewValue] {
        let ways = stages.clients.filter { $0.stage.isBeforeWork || $0.stage == .offboarding }
        return [
            "stages": .list(stages.clients.map { row($0, in: context) }),
            "hasStages": .flag(!stages.clients.isEmpty),
            "ways": .list(ways.map { way($0, in: context) }),
            "noClients": Hint("`vaws onboard acme --name \"Acme Ltd\"` begins one.").fragment(in: context),
            "hasNoClients": .flag(stages.clients.isEmpty),
        ]
    }

    private static func row(_ stage: ClientStage, in context: PageContext) -> View {
        View([
            "client": .text(stage.client.name), "link": .link(context.client(stage.client.id)),
            "stage": .text(stage.stage.rawValue), "standing": .text(StageWords.standing(stage)),
            "next": .text(stage.next?.action ?? "nothing waits"),
            "how": Hint(stringLiteral: stage.next?.how ?? "").fragment(in: context),
            "hasNext": .flag(stage.next != nil),
        ])
    }

    private static func way(_ stage: ClientStage, in context: PageContext) -> View {
        let isLeaving = stage.stage == .offboarding
        let workflow = isLeaving ? stage.offboarding : stage.onboarding
        return View([
            "client": .text(stage.client.name), "link": .link(context.client(stage.client.id)),
            "direction": .text(isLeaving ? "off-boarding" : "onboarding"),
            "steps": .list(workflow.steps.map { StepRow.view($0, in: context) }),
        ])
    }
}
