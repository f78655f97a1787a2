public import Practice
import Records
public import Values

/// Where clients stand, in words.
public enum StageWords {
    /// "5 clients: 1 lead, 1 in onboarding, 3 at work; next: ask for the signed agreement (Osei Translations)."
    public static func answer(_ stages: Stages) -> String {
        guard !stages.clients.isEmpty else { return "No clients yet." }
        let counts: [(Int, String)] = [
            (stages.count { $0 == .lead }, "a lead"),
            (stages.count { $0 == .consultation }, "in consultation"),
            (stages.count { $0 == .proposal }, "with a proposal"),
            (stages.count { $0 == .agreement }, "about to sign"),
            (stages.count { $0 == .onboarding }, "in onboarding"),
            (stages.count(\.isWork), "at work"),
            (stages.count { $0 == .offboarding }, "leaving"),
            (stages.count { $0 == .ended }, "ended"),
        ]
        let said = counts.filter { $0.0 > 0 }.map { count, words in
            words == "a lead" ? Wording.count(count, "lead") : "\(count) \(words)"
        }
        let next = stages.clients.first { $0.next != nil }.map { first in
            "; next: \(first.next?.action ?? "") (\(first.client.name))"
        }
        return "\(Wording.count(stages.clients.count, "client")): \(said.joined(separator: ", "))\(next ?? "")."
    }

    /// `in onboarding, 5 of 8 steps done`
    public static func standing(_ stage: ClientStage) -> String {
        switch stage.stage {
        case .lead: "a lead"
        case .consultation: "in consultation"
        case .proposal: "with a proposal"
        case .agreement: "about to sign"
        case .onboarding: "in onboarding, \(steps(stage.onboarding))"
        case .working: stage.isComingIn ? "at work, onboarding \(steps(stage.onboarding))" : "at work"
        case .review: "at work, waiting for their review"
        case .invoicing: "at work, money to ask for"
        case .offboarding: "leaving, \(steps(stage.offboarding))"
        case .ended: "ended"
        }
    }

    /// `5 of 8 steps done`
    public static func steps(_ workflow: Workflow) -> String {
        "\(workflow.settled) of \(workflow.steps.count) steps done"
    }

    /// `held on 2026-11-17`, `waits for the signature`; empty where nothing is known.
    public static func facts(_ step: WorkflowStep, today: CalendarDate) -> String {
        let wording = Wording(today: today)
        let known = [step.facts, step.day.map(wording.day) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        guard case .blocked(let first) = step.state else { return known }
        let waits = "waits for: \(first.title.lowercased())"
        return known.isEmpty ? waits : "\(known); \(waits)"
    }

    /// `asked 3 working days ago`, `late`, `not asked yet`.
    public static func state(_ standing: InformationStanding) -> String {
        let ago = standing.waitingDays.map { days in
            days == 0 ? "asked today" : "asked \(Wording.count(days, "working day")) ago"
        }
        switch standing.state {
        case .notAsked: return "not asked yet"
        case .asked: return ago ?? "asked"
        case .late: return ["late", ago].compactMap(\.self).joined(separator: ", ")
        case .received: return "received"
        }
    }
}
