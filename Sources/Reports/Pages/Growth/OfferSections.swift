import Practice
import Records
import Values

/// What might be offered: ideas and what was asked for, each with what speaks for it.
enum IdeasSection {
    /// Of words without a service.
    static let asksShown = 10

    static let names: ViewShape.Names = [
        "ideas": .list([
            "title": .text, "service": .text, "score": .text, "asks": .list(line),
            "terms": .list(["name": .text, "points": .text, "reason": .text]),
        ]),
        "hasIdeas": .flag, "unnamed": .list(line), "hasUnnamed": .flag, "noIdeas": .hint,
    ]
    private static let line: ViewShape.Names = ["text": .text, "place": .text, "source": .link]

    static func view(_ growth: GrowthFigures, _ words: GrowthWords, in context: PageContext) -> [String: ViewValue] {
        let hint: Hint = "Write `service:video` behind the words with which a client asks for what you do not offer."
        return [
            "ideas": .list(growth.ideas.map { idea($0, words, in: context) }), "hasIdeas": .flag(!growth.ideas.isEmpty),
            "unnamed": .list(growth.unnamedAsks.prefix(asksShown).map { ask($0, words, in: context) }),
            "hasUnnamed": .flag(!growth.unnamedAsks.isEmpty),
            "noIdeas": (growth.ideas.isEmpty ? hint : "").fragment(in: context),
        ]
    }

    private static func idea(_ idea: IdeaScore, _ words: GrowthWords, in context: PageContext) -> View {
        View([
            "title": .text(idea.title), "service": .text(idea.service ?? ""), "score": .text(String(idea.score)),
            "asks": .list(idea.asks.map { ask($0, words, in: context) }),
            "terms": .list(
                idea.terms.map {
                    View([
                        "name": .text($0.name.rawValue), "points": .text(String($0.points)),
                        "reason": .text($0.reason),
                    ])
                }),
        ])
    }

    private static func ask(_ ask: Ask, _ words: GrowthWords, in context: PageContext) -> View {
        View([
            "text": .text(words.ask(ask)), "place": .text(context.place(ask.location)),
            "source": .link(context.source(ask.location)),
        ])
    }
}

/// What others charge.
enum MarketSection {
    static let names: ViewShape.Names = [
        "prices": .list([
            "service": .text, "unit": .text, "lowest": .text, "median": .text, "highest": .text, "count": .text,
            "own": .text, "place": .text, "newest": .text, "sources": .text,
        ]),
        "hasPrices": .flag, "older": .list(["text": .text]), "hasOlder": .flag,
        "remarks": .list(["text": .text, "place": .text, "source": .link]), "hasRemarks": .flag, "hasMarket": .flag,
    ]

    static func view(_ market: MarketView, _ words: GrowthWords, in context: PageContext) -> [String: ViewValue] {
        [
            "prices": .list(market.ranges.map { price($0, words, in: context) }),
            "hasPrices": .flag(!market.ranges.isEmpty),
            "older": .list(market.older.map { View(["text": .text(words.older($0))]) }),
            "hasOlder": .flag(!market.older.isEmpty),
            "remarks": .list(
                market.remarks.map {
                    View([
                        "text": .text($0.text), "place": .text(context.place($0.location)),
                        "source": .link(context.source($0.location)),
                    ])
                }),
            "hasRemarks": .flag(!market.remarks.isEmpty),
            "hasMarket": .flag(!context.workspace.market.isEmpty),
        ]
    }

    private static func price(_ range: PriceRange, _ words: GrowthWords, in context: PageContext) -> View {
        let amount = { (number: DecimalNumber) in ViewValue.text(Wording.price(number, in: range.currency)) }
        return View([
            "service": .text(words.service(range.service)),
            "unit": .text("\(range.currency.code) \(GrowthWords.unit(range.unit))"),
            "lowest": amount(range.lowest), "median": amount(range.median), "highest": amount(range.highest),
            "count": .text(String(range.count)), "own": range.own.map(amount) ?? "",
            "place": .text(range.ownPlace.map { "above \($0.percent(digits: 0)) %" } ?? ""),
            "newest": .text(context.wording.day(range.newest)),
            "sources": .text(range.sources.joined(separator: ", ")),
        ])
    }
}

/// Who sends work here, and to whom it is sent.
enum ReferralsSection {
    static let names: ViewShape.Names = [
        "referrals": .list(["name": .text, "received": .text, "given": .text, "clients": .text, "came": .text]),
        "hasReferrals": .flag,
    ]

    static func view(_ records: [ReferralRecord], _ words: GrowthWords, in context: PageContext)
        -> [String: ViewValue]
    {
        [
            "referrals": .list(
                records.map { record in
                    View([
                        "name": .text(record.person == nil ? "nobody named" : record.name),
                        "received": .text(String(record.received)), "given": .text(String(record.given)),
                        "clients": .text(String(record.becameClients)),
                        "came": .text(record.arrivals.map(words.arrival).joined(separator: "; ")),
                    ])
                }), "hasReferrals": .flag(!records.isEmpty),
        ]
    }
}
