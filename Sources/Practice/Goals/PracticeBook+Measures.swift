import Billing
import Planning
import Records
import Values

/// What each measure came to in a span; nil where there is nothing to measure.
extension PracticeBook {
    func figure(_ measure: GoalMeasure, service: String?, in period: Period) -> MeasuredFigure? {
        switch measure {
        case .hours: time(in: period) { service == nil || $0.service == service }
        case .billableHours:
            time(in: period) { $0.client != nil && $0.isBillable && (service == nil || $0.service == service) }
        case .learningHours: learning(in: period)
        case .income: performance(in: period)?.invoiced.map { MeasuredFigure(.money($0)) }
        case .effectiveRate: performance(in: period)?.effectiveRate.map { MeasuredFigure(.money($0)) }
        case .utilisation: share(performance(in: period)?.utilisation)
        case .realisation: share(performance(in: period)?.realisation)
        case .collection: share(performance(in: period)?.collection)
        case .onTime: onTime(in: period, service)
        case .estimateFactor: factor(in: period, service)
        case .response: response(in: period)
        case .nps: promoters(in: period)
        case .csat: mean(Satisfaction(workspace.feedback, in: period).satisfied)
        case .ces: mean(Satisfaction(workspace.feedback, in: period).effort)
        case .clients: MeasuredFigure(.number(workspace.clients.count { $0.status == .active }))
        case .retainers: MeasuredFigure(.number(retainers))
        case .marketContacts: contacts(in: period)
        }
    }

    private func time(in period: Period, where isMeant: (TimeEntry) -> Bool) -> MeasuredFigure {
        var (sum, count) = (Minutes.zero, 0)
        // By index: an entry is a large value, and most are of other days.
        for index in workspace.time.indices
        where period.contains(workspace.time[index].day) && isMeant(workspace.time[index]) {
            sum += workspace.time[index].minutes
            count += 1
        }
        return MeasuredFigure(.minutes(sum), of: count)
    }

    /// Own hours with `#learning` or the tag of a skill.
    private func learning(in period: Period) -> MeasuredFigure {
        let tags = Set(workspace.skills.map(\.id)).union(["learning"])
        return time(in: period) { $0.client == nil && $0.tags.contains(where: tags.contains) }
    }

    private func share(_ ratio: Ratio?) -> MeasuredFigure? { ratio.map { MeasuredFigure(.share($0)) } }

    private func onTime(in period: Period, _ service: String?) -> MeasuredFigure? {
        let rate = OnTimeRate(workspace, in: period, service: service)
        return rate.share.map { MeasuredFigure(.share($0), of: rate.tasks) }
    }

    private func factor(in period: Period, _ service: String?) -> MeasuredFigure? {
        let estimates = estimates(in: period, service: service)
        return estimates.factor.map { MeasuredFigure(.factor($0), of: estimates.tasks) }
    }

    private func response(in period: Period) -> MeasuredFigure? {
        let times = responses.map { $0.answers(in: period) }
        return times.median.map { MeasuredFigure(.minutes($0), of: times.flatMap(\.answers).count) }
    }

    /// No figure below five answers.
    private func promoters(in period: Period) -> MeasuredFigure? {
        let answers = Satisfaction(workspace.feedback, in: period).recommends
        return answers.score.map { MeasuredFigure(.number($0), of: answers.count) }
    }

    private func mean(_ answers: ScaleAnswers) -> MeasuredFigure? {
        answers.mean.map { MeasuredFigure(.mean($0), of: answers.count) }
    }

    /// Agreements with one that are in force today.
    private var retainers: Int {
        agreements.families.count { family in
            family.period.contains(workspace.today) && family.terms(on: workspace.today).retainer != nil
        }
    }

    /// Dated lines below the own contacts.
    private func contacts(in period: Period) -> MeasuredFigure {
        MeasuredFigure(.number(workspace.contacts.flatMap(\.touches).count { period.contains($0.day) }))
    }
}
