import Billing
import Values

/// What leaks away: the three largest, and where the others are told.
enum LeaksSection {
    private static let shown = 3

    static let names: ViewShape.Names = [
        "leaks": .list([
            "amount": .text, "client": .text, "text": .text, "place": .text, "source": .link, "mend": .hint,
        ]),
        "hasLeaks": .flag, "leakSums": .list(["text": .text]), "moreLeaks": .hint,
    ]

    static func view(_ leaks: Leaks, in context: PageContext) -> [String: ViewValue] {
        let words = LeakWords(context.workspace)
        let more = leaks.leaks.count - shown
        let hint: Hint = more > 0 ? "`vaws leaks` has \(more) more." : "`vaws leaks` has the lines behind each."
        return [
            "leaks": .list(leaks.leaks.prefix(shown).map { leak($0, words, in: context) }),
            "hasLeaks": .flag(!leaks.leaks.isEmpty),
            "leakSums": .list(leaks.sums.map { View(["text": .text(words.sum($0))]) }),
            "moreLeaks": hint.fragment(in: context),
        ]
    }

    private static func leak(_ leak: Leak, _ words: LeakWords, in context: PageContext) -> View {
        View([
            "amount": .text(words.amount(leak)), "client": .text(words.client(leak)),
            "text": .text(words.sentence(leak)), "place": .text(words.place(leak)),
            "source": .link(leak.locations.first.map(context.source) ?? context.page(.money)),
            "mend": words.hint(leak).fragment(in: context),
        ])
    }
}
