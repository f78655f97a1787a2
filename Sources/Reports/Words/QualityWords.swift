import Diagnostics
import Practice
import Records
import Values

/// Reviews, defects and what was right the first time, in sentences.
struct QualityWords {
    private let context: PageContext

    init(in context: PageContext) { self.context = context }

    /// "2 reviews wait on clients, one past its day; 1 complaint open; 12 of 14 right the first time."
    func answer(_ report: QualityReport) -> String {
        let waiting = report.waiting.count
        let late = report.overdue.count
        let reviews =
            waiting == 0
            ? "No review waits on a client"
            : "\(Wording.count(waiting, "review waits", "reviews wait")) on \(waiting == 1 ? "a client" : "clients")"
                + (late == 0 ? "" : ", \(late == 1 ? "one" : "\(late)") past \(late == 1 ? "its" : "their") day")
        let bad = report.feedback.openComplaints.count { $0.state == .open }
        let complaints =
            bad == 0
            ? "no complaint open" : "\(Wording.count(bad, "complaint or low answer", "complaints or low answers")) open"
        return "\(reviews); \(complaints); \(rate(report.rate))."
    }

    /// `12 of 14 right the first time`
    func rate(_ rate: FirstTimeRight) -> String {
        rate.delivered == 0 ? "nothing accepted yet" : "\(rate.right) of \(rate.delivered) right the first time"
    }

    /// `85.7 %`; nothing below five.
    static func share(_ rate: FirstTimeRight) -> String {
        rate.share.map { "\($0.percent(digits: 1)) %" } ?? ""
    }

    /// "with the client since Thu 19 November, answer due Thu 26 November"
    func state(_ review: ReviewRounds) -> String {
        let wording = context.wording
        let since = review.submission.map { " since \(wording.day($0.day))" } ?? ""
        switch review.outcome {
        case .waiting:
            let due = review.due.map {
                review.isOverdue ? ", answer was due \(wording.day($0))" : ", answer due \(wording.day($0))"
            }
            let silence = review.silentAfter.map { "; approved by silence after \(wording.day($0))" }
            return "with the client\(since)\(due ?? "")\(silence ?? "")"
        case .changes(let day): return "changes asked for \(wording.day(day))"
        case .approved(let day): return "approved \(wording.day(day))"
        case .acceptedBySilence(let day): return "approved by silence \(wording.day(day))"
        }
    }

    /// `1 of 2 rounds used`, `3 rounds used, 2 in the price`
    func rounds(_ review: ReviewRounds) -> String {
        guard let included = review.roundsIncluded else {
            return review.roundsUsed == 0 ? "" : Wording.count(review.roundsUsed, "round") + " used"
        }
        return review.roundsUsed > included
            ? "\(review.roundsUsed) rounds used, \(included) in the price"
            : "\(review.roundsUsed) of \(included) rounds used"
    }

    func title(_ review: ReviewRounds) -> String {
        review.version > 1 ? "\(review.title), version \(review.version)" : review.title
    }

    static func finder(_ defect: FoundDefect) -> String {
        switch defect.foundBy {
        case .own?: "self"
        case .client?: "client"
        case .person(let name)?: "@\(name)"
        case nil: ""
        }
    }
}
