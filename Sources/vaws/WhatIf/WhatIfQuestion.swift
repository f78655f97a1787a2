import Billing
import Records
import Values

/// Other terms of a client over some days, and what they would have brought.
struct WhatIfQuestion {
    let client: String
    let terms: ChangedTerms
    let agreement: String?
    let from: CalendarDate?
    let to: CalendarDate?

    func answer(in workspace: Workspace) throws(Complaint) -> WhatIf {
        guard let client = workspace.client(client) else {
            throw Complaint("there is no client '\(client)'", id: "unknown-client")
        }
        do throws(WhatIfProblem) {
            return try WhatIf(terms, client: client, agreement: agreement, from: from, to: to, in: workspace)
        } catch {
            throw complaint(error)
        }
    }

    private func complaint(_ problem: WhatIfProblem) -> Complaint {
        switch problem {
        case .nothing:
            Complaint(
                "'\(client)' has nothing to replay in that time",
                fix: "log time for them, write an agreement, or leave out `--from` and `--to`")
        case .unknownAgreement(let name, let known):
            Complaint(
                "'\(client)' has no agreement '\(name)' in that time",
                fix: didYouMean(name, among: known)
                    ?? (known.isEmpty ? "leave out `--agreement`" : "write one of \(known.listed)"))
        case .several(let ids):
            Complaint(
                "agreements \(ids.map { "'\($0)'" }.listed) hold at once, and a retainer would be billed twice",
                fix: "say which with `--agreement \(ids.first ?? "ID")`")
        case .cannotTakeAway(let term, let since):
            Complaint(
                "the \(term) holds since \(since), before the first day of the other terms",
                fix: "leave out `--from`, or write `--from \(since)`")
        }
    }
}
