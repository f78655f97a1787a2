import Diagnostics
import Practice
import Records
import Values

/// Was the work checked, and what did clients think of it?
enum QualityPage {
    /// Of lists that go on as long as the files do.
    static let rowsShown = 30

    static let names: ViewShape.Names = [
        "nothing": .hint,
        "reviews": .list(reviewNames), "hasReviews": .flag, "changes": .list(reviewNames), "hasChanges": .flag,
        "feedback": .list([
            "text": .text, "isBad": .flag, "actions": .list(["text": .text]), "place": .text, "source": .link,
        ]),
        "hasFeedback": .flag,
        "defects": .list([
            "day": .text, "client": .text, "clientLink": .link, "text": .text, "severity": .text, "found": .text,
            "cause": .text, "state": .text, "place": .text, "source": .link,
        ]),
        "hasDefects": .flag, "more": .text,
        "severities": .list(["name": .text, "count": .text]),
        "causes": .list(["name": .text, "count": .text]), "hasCauses": .flag,
        "rates": .list(["name": .text, "right": .text, "delivered": .text, "share": .text]), "hasRates": .flag,
        "span": .text,
        "procedures": .list([
            "title": .text, "service": .text, "reviewed": .text, "due": .text, "isStale": .flag, "place": .text,
            "source": .link,
        ]),
        "hasProcedures": .flag,
    ]

    private static let reviewNames: ViewShape.Names = [
        "title": .text, "client": .text, "clientLink": .link, "state": .text, "rounds": .text, "isLate": .flag,
        "place": .text, "source": .link,
    ]

    static func view(_ report: QualityReport, in context: PageContext) -> [String: ViewValue] {
        [
            "nothing": (report.isEmpty ? hint : "").fragment(in: context),
            "reviews": .list(report.waiting.map { review($0, in: context) }),
            "hasReviews": .flag(!report.waiting.isEmpty),
            "changes": .list(report.inChanges.map { review($0, in: context) }),
            "hasChanges": .flag(!report.inChanges.isEmpty),
            "feedback": .list(report.feedback.unanswered.map { feedback($0, in: context) }),
            "hasFeedback": .flag(!report.feedback.unanswered.isEmpty),
        ]
        .merging(QualityTables.view(report, in: context)) { own, _ in own }
    }

    private static func review(_ review: ReviewRounds, in context: PageContext) -> View {
        let words = QualityWords(in: context)
        let location = review.lines.last?.location
        return View([
            "title": .text(words.title(review)), "client": .text(context.name(ofClient: review.client)),
            "clientLink": .link(context.client(review.client)), "state": .text(words.state(review)),
            "rounds": .text(words.rounds(review)), "isLate": .flag(review.isOverdue),
            "place": .text(location.map(context.place) ?? ""),
            "source": .link(location.map(context.source) ?? context.page(.quality)),
        ])
    }

    private static func feedback(_ item: FeedbackItem, in context: PageContext) -> View {
        let words = FeedbackWords(context.workspace)
        return View([
            "text": .text(words.sentence(item)), "isBad": .flag(item.isBad && item.state == .open),
            "actions": .list(item.actions.map { View(["text": .text(words.action($0))]) }),
            "place": .text(context.place(item.feedback.location)),
            "source": .link(context.source(item.feedback.location)),
        ])
    }

    private static let hint: Hint =
        "Nothing was submitted, said or found yet. `vaws submit TASK` hands work to the client, `vaws feedback add CLIENT` writes down what they say, `vaws new defects CLIENT` begins a list of what went wrong."
}

extension QualityReport {
    fileprivate var isEmpty: Bool {
        reviews.isEmpty && feedback.all.isEmpty && defects.isEmpty && procedures.isEmpty
    }
}
