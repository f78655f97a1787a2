import Billing
import Records
import Values

extension ExplainCommand {
    func mustBeOne() throws(Complaint) {
        if [draft, retainer, reminder].count(where: \.self) > 1 {
            throw Complaint(
                "only one thing is explained at a time", fix: "write one of `--draft`, `--retainer` and `--reminder`",
                status: .usage)
        }
    }

    /// Options that say nothing about what is asked are a mistake, not a wish to be passed over.
    func mustFit(_ subject: ExplainSubject) throws(Complaint) {
        let (takesLine, takesPeriod): (Bool, Bool) =
            switch subject {
            case .task: (false, false)
            case .document: (true, false)
            case .drafts: (true, true)
            case .retainer: (false, true)
            case .reminder: (false, false)
            }
        if line != nil, !takesLine {
            throw Complaint("'\(what)' has no lines here", fix: "leave out `--line`", status: .usage)
        }
        if period != nil, !takesPeriod {
            throw Complaint("'\(what)' is of no period here", fix: "leave out `--period`", status: .usage)
        }
    }

    func explanations(of subject: ExplainSubject, in workspace: Workspace) throws -> [MoneyExplanation] {
        let settlement = Settlement(TimeLedger(workspace))
        let within = try period.map { text throws(Complaint) in try Period(month: text) }
        switch subject {
        case .task: return []
        case .reminder(let text): return [try .reminder(text, in: workspace)]
        case .document(let document):
            return [try .document(DocumentExplanation(document, settlement), line: line)]
        case .drafts(let client):
            let drafts = DraftExplanation.all(of: client, settlement).filter {
                within?.contains($0.draft.period.end ?? $0.draft.period.start) ?? true
            }
            return try found(drafts.map { try .draft($0, line: line) }, "nothing to bill", client)
        case .retainer(let client):
            let all = RetainerExplanation.all(of: client, settlement)
            return try found(all.compactMap { .retainer($0, in: within) }, "no retainer and no hours bought", client)
        }
    }

    private func found(_ explanations: [MoneyExplanation], _ nothing: String, _ client: String) throws(Complaint)
        -> [MoneyExplanation]
    {
        guard explanations.isEmpty else { return explanations }
        throw Complaint(
            "there is \(nothing) of '\(client)'\(period.map { " in \($0)" } ?? "")",
            fix: period == nil ? nil : "leave out `--period` to see all")
    }
}

extension Period {
    /// A month or a day, as `--period` takes them.
    init(month text: String) throws(Complaint) {
        if let month = CalendarDate("\(text)-01") {
            self.init(monthOf: month)
        } else if let day = CalendarDate(text) {
            self.init(day, through: day)
        } else {
            throw Complaint("'\(text)' is no month", fix: "write `--period` as `2026-11`", status: .usage)
        }
    }
}
