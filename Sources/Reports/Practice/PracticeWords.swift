public import Practice
public import Records
public import Values

/// Sentences on the practice, as the page and the command say them.
public struct PracticeWords: Sendable {
    let workspace: Workspace
    let wording: Wording

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        wording = Wording(today: workspace.today)
    }

    /// "November so far: 31h worked, 77.0 % of them billable; 6 of 7 on time; 1 goal is behind."
    public func answer(_ review: PracticeReview) -> String {
        let now = review.month.now
        guard now.worked > .zero else { return "Nothing was logged in \(wording.month(now.period.start)) yet." }
        let behind = review.goals.count { GoalWords.needsAttention($0) }
        let goals = behind > 0 ? ["\(Wording.count(behind, "goal is", "goals are")) behind"] : []
        return (["\(wording.month(now.period.start)) so far: \(work(now))"] + onTime(now) + goals).joined(
            separator: "; ")
            + "."
    }

    /// The same of a span that was asked for: "2026-q3: 72h worked, 94.2 % of them billable; 6 of 6 on time."
    public func answer(of facts: PracticeFacts) -> String {
        let heading = FactWords.heading(facts.period, on: workspace.today)
        guard facts.worked > .zero else { return "\(heading): nothing was logged." }
        return (["\(heading): \(work(facts))"] + onTime(facts)).joined(separator: "; ") + "."
    }

    private func work(_ facts: PracticeFacts) -> String {
        let billable = facts.performance?.utilisation.map { ", \(PerformanceWords.percent($0)) of them billable" } ?? ""
        return "\(Wording.duration(facts.worked)) worked\(billable)"
    }

    private func onTime(_ facts: PracticeFacts) -> [String] {
        facts.onTime.tasks > 0 ? ["\(facts.onTime.kept) of \(facts.onTime.tasks) on time"] : []
    }

    /// "2 of 3 surveys that were sent came back."; nil where none was sent.
    public func surveys(_ response: SurveyResponse) -> String? {
        guard response.sent > 0 else { return nil }
        let share = response.share.map { " (\(PerformanceWords.percent($0)))" } ?? ""
        return
            "\(response.answered) of \(Wording.count(response.sent, "survey that was sent", "surveys that were sent")) came back\(share)."
    }

    /// "1 low answer or complaint waits for something to be done."; nil where none does.
    public func openComplaints(_ review: PracticeReview) -> String? {
        guard review.openComplaints > 0 else { return nil }
        let what = Wording.count(
            review.openComplaints, "low answer or complaint waits", "low answers and complaints wait")
        return "\(what) for something to be done: “vaws feedback” lists them."
    }

    /// `Fri 13 November: csat 3/5, “The double booking cost me a call” (Dana Hollis)`
    public func latest(_ feedback: Feedback) -> String {
        let words = feedback.text.isEmpty ? [] : [feedback.text.quoted]
        let who = feedback.people.first.map { " (\(name(of: $0, at: feedback.client)))" } ?? ""
        return
            "\(wording.day(feedback.day)): \((PracticeWords.figures(feedback) + words).joined(separator: ", "))\(who)"
    }

    private func name(of person: String, at client: String?) -> String {
        let contacts = client.flatMap(workspace.client)?.contacts ?? []
        return contacts.first { $0.id == person }?.name ?? person
    }

    /// `nps 9`, `csat 4/5`
    static func figures(_ feedback: Feedback) -> [String] {
        [
            feedback.netPromoter.map { "nps \($0)" }, feedback.satisfaction.map { "csat \($0.words)" },
            feedback.effort.map { "ces \($0.words)" }, feedback.rating.map { "rating \($0.words)" },
        ].compactMap(\.self)
    }

    /// `2026-q3 rating mean 5.00 of 5 (n = 1); 2026-q4 nps 1 promoter`
    public func trend(_ quarters: [ClientSatisfaction.Quarter]) -> String {
        quarters.map { "\($0.period.name): \(PracticeWords.answers($0.answers).joined(separator: ", "))" }
            .joined(separator: "; ")
    }

    static func answers(_ answers: Satisfaction) -> [String] {
        [
            FactWords.recommends(answers.recommends).map { "NPS \($0)" },
            FactWords.scale(answers.satisfied).map { "CSAT \($0)" },
            FactWords.scale(answers.effort).map { "CES \($0)" }, FactWords.scale(answers.rating).map { "rating \($0)" },
        ].compactMap(\.self)
    }

    /// What to do about a quarter on which nothing was written.
    func unwritten(_ period: Period) -> Hint {
        let name = period.name
        return "\(period.words) is over, and you have written nothing on it: `vaws new evaluation \(Hint.typed(name))`."
    }

    /// The same for a terminal.
    public func unwrittenText(_ period: Period) -> String { unwritten(period).text }
}

extension Period {
    /// `The third quarter of 2026`
    fileprivate var words: String {
        let names = ["first", "second", "third", "fourth"]
        return "The \(names[min((start.month - 1) / 3, 3)]) quarter of \(start.year)"
    }
}

extension Feedback.Score {
    /// `4/5`
    fileprivate var words: String { "\(value)/\(outOf)" }
}

extension String {
    /// In quotation marks, whether or not the person wrote some.
    fileprivate var quoted: String {
        let inner = hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : self
        return "“\(inner)”"
    }
}
