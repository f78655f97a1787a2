import Practice
import Records

/// What of the way in or out is not done yet, what the client is still to give, and which access is open.
enum ClientWay {
    static let names: ViewShape.Names = [
        "way": .text, "waySteps": .list(StepRow.names), "hasWay": .flag,
        "information": .list([
            "text": .text, "who": .text, "state": .text, "due": .text, "isLate": .flag, "place": .text, "source": .link,
        ]),
        "hasInformation": .flag, "informationCount": .text,
        "access": .list(["system": .text, "account": .text, "state": .text, "place": .text, "source": .link]),
        "hasAccess": .flag, "showsHours": .flag, "showsMoney": .flag,
    ]

    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let stage = records.stage
        let steps = stage.map(steps) ?? []
        let isShown = stage.map { $0.isComingIn || $0.stage == .offboarding } ?? false
        // Before the work begins, there is nothing to say of hours and money.
        let isAtWork = !(stage?.stage.isBeforeWork ?? false)
        let missing = (stage?.information ?? []).filter { $0.state != .received }
        let access = (stage?.access ?? []).filter { $0.revoked == nil }
        return [
            "way": .text(stage?.stage == .offboarding ? "Off-boarding" : "Onboarding"),
            "waySteps": .list(isShown ? steps.map { StepRow.view($0, in: context) } : []), "hasWay": .flag(isShown),
            "information": .list(missing.map { item($0, of: records.client, in: context) }),
            "hasInformation": .flag(!missing.isEmpty),
            "informationCount": .text(
                "\((stage?.information.count ?? 0) - missing.count) of \(stage?.information.count ?? 0) received"),
            "access": .list(access.map { grant($0, in: context) }), "hasAccess": .flag(!access.isEmpty),
            "showsHours": .flag(isAtWork || !records.hours.isEmpty), "showsMoney": .flag(isAtWork || records.hasMoney),
        ]
    }

    /// Once the work runs, only what was left behind.
    private static func steps(_ stage: ClientStage) -> [WorkflowStep] {
        if stage.stage == .offboarding { return stage.offboarding.steps }
        return stage.stage.isWork ? stage.onboarding.steps.filter { !$0.isSettled } : stage.onboarding.steps
    }

    private static func item(_ standing: InformationStanding, of client: Client, in context: PageContext) -> View {
        let people = standing.item.people.map { id in client.contacts.first { $0.id == id }?.name ?? id }
        return View([
            "text": .text(standing.item.text), "who": .text(people.joined(separator: ", ")),
            "state": .text(StageWords.state(standing)),
            "due": .text(standing.item.due.map(context.wording.near) ?? ""), "isLate": .flag(standing.state == .late),
            "place": .text(context.place(standing.item.location)),
            "source": .link(context.source(standing.item.location)),
        ])
    }

    private static func grant(_ grant: AccessGrant, in context: PageContext) -> View {
        let state =
            grant.granted.map { "since \(context.wording.day($0))" }
            ?? grant.asked.map { "asked for on \(context.wording.day($0))" } ?? "not granted yet"
        return View([
            "system": .text(grant.system), "account": .text(grant.account ?? ""), "state": .text(state),
            "place": .text(context.place(grant.location)), "source": .link(context.source(grant.location)),
        ])
    }
}

extension ClientRecords {
    fileprivate var hasMoney: Bool {
        !standings.isEmpty || !drafts.isEmpty || !unbilled.isEmpty || !outside.isEmpty || !deposits.isEmpty
            || !credits.isEmpty || !overbilled.isEmpty
    }
}
