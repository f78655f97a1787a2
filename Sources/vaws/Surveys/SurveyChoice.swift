import Billing
import Practice
import Records
import Reports
import Values

/// Which survey is meant by `vaws survey CLIENT --period …`.
struct SurveyChoice {
    let client: String
    /// `2026-q4`, `2026-11`, `2026`; nil for the usual one.
    let period: String?

    func survey(in workspace: Workspace) throws(Complaint) -> (Survey, Client) {
        let known = try workspace.known(client: client)
        guard let period else { return (Survey(of: known.id, usualPeriod(known, workspace)), known) }
        guard let named = Period(named: period) else {
            throw Complaint("'\(period)' is no period", fix: "write `2026-q4`, `2026-11` or `2026`", status: .usage)
        }
        return (Survey(of: known.id, named), known)
    }

    /// The last one that is over; this one where nothing was worked in that.
    private func usualPeriod(_ client: Client, _ workspace: Workspace) -> Period {
        let rhythm = client.survey ?? workspace.business.survey
        let now = rhythm.period(of: workspace.today) ?? Period(quarterOf: workspace.today)
        let last = now.before
        return workspace.time.contains { $0.client == client.id && last.contains($0.day) } ? last : now
    }
}

/// What `vaws survey` shows.
struct SurveyView {
    let survey: Survey
    let message: DraftedMessage
}
