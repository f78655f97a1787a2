import Practice
import Records

/// What a client's answer means, in words: rounds that are left, defects to mend, new work to quote.
struct ReviewWords {
    private let rounds: ReviewRounds
    private let place: String
    private let workspace: Workspace

    init(_ rounds: ReviewRounds, place: String, workspace: Workspace) {
        (self.rounds, self.place, self.workspace) = (rounds, place, workspace)
    }

    func lines(after answer: ReviewAnswer, _ requests: [ReviewedRequest]) -> [String] {
        switch answer {
        case .approve:
            ["Approved: \(rounds.title), version \(rounds.version) (\(place))."] + [end].compactMap(\.self)
        case .changes:
            ["Changes: \(rounds.title), version \(rounds.version) (\(place))."]
                + [defects(requests), used(requests)].compactMap(\.self) + requests.compactMap(quote)
        }
    }

    private var end: String? {
        guard let task = rounds.task, workspace.tasks[task].isOpen else { return nil }
        return "`vaws done \(workspace.tasks[task].id ?? rounds.name)` ends the task."
    }

    private func defects(_ requests: [ReviewedRequest]) -> String? {
        switch requests.count(where: { $0.kind == .defect }) {
        case 0: nil
        case 1: "1 defect to mend, which uses no round."
        case let count: "\(count) defects to mend, which use no round."
        }
    }

    /// Where the rounds stand, if this was one.
    private func used(_ requests: [ReviewedRequest]) -> String? {
        guard requests.isEmpty || requests.contains(where: { $0.kind == .refinement }) else { return nil }
        let used = rounds.roundsUsed
        guard let included = rounds.roundsIncluded else {
            return "Round \(used) of changes; no agreement says how many are in the price."
        }
        if used <= included { return "Round \(used) of \(included) that are in the price." }
        return "Round \(used), beyond the \(included) in the price: tell the client what it costs before you begin; "
            + "`vaws leaks` keeps it in sight."
    }

    private func quote(_ request: ReviewedRequest) -> String? {
        guard request.kind == .scope else { return nil }
        let service = request.service ?? rounds.service ?? "NAME"
        return
            "New work, not in the price: '\(request.text)'. Quote it: `vaws quote \(rounds.client) --service \(service)`."
    }
}
