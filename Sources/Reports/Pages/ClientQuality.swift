import Diagnostics
import Practice
import Records
import Values

/// What is open with the client about the work itself: reviews, feedback nobody answered, defects; and what was right the
/// first time.
enum ClientQuality {
    static let names: ViewShape.Names = [
        "quality": .list(["text": .text, "isTrouble": .flag, "place": .text, "source": .link]), "hasQuality": .flag,
        "qualityRate": .text,
    ]

    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let words = QualityWords(in: context)
        let reviews = records.reviews.filter { $0.outcome.accepted == nil }.compactMap { review in
            review.lines.last.map { line in
                let rounds = words.rounds(review)
                let text = "\(words.title(review)): \(words.state(review))\(rounds.isEmpty ? "" : "; \(rounds)")"
                return row(text, isTrouble: review.isOverdue, line.location, in: context)
            }
        }
        let feedback = records.feedbackItems.filter { $0.state != .answered }.map { item in
            let text = FeedbackWords(context.workspace).sentence(item, namesClient: false)
            return row(text, isTrouble: item.isBad && item.state == .open, item.feedback.location, in: context)
        }
        let defects = records.defects.filter(\.isOpen).map { defect in
            row("Defect, open: \(defect.text)", isTrouble: true, defect.location, in: context)
        }
        let rows = reviews + feedback + defects
        let rate = records.rightFirstTime.flatMap { $0.delivered > 0 ? $0 : nil }
        return [
            "quality": .list(rows), "hasQuality": .flag(!rows.isEmpty || rate != nil),
            "qualityRate": .text(rate.map { "In the last twelve months \(words.rate($0))." } ?? ""),
        ]
    }

    private static func row(_ text: String, isTrouble: Bool, _ location: Location, in context: PageContext) -> View {
        View([
            "text": .text(text), "isTrouble": .flag(isTrouble), "place": .text(context.place(location)),
            "source": .link(context.source(location)),
        ])
    }
}
