import Billing
import Practice
import Records
import Values

/// What an hour brings, by client: over every hour worked, billed or not.
enum HourSection {
    private static let row: ViewShape.Names = [
        "name": .text, "link": .link, "worked": .text, "billable": .text, "invoiced": .text, "received": .text,
        "invoicedPerHour": .text, "receivedPerHour": .text, "billed": .text,
    ]

    static let names: ViewShape.Names = [
        "hasPerformance": .flag, "performance": .list(row), "fixedPrices": .list(["text": .text, "link": .link]),
        "hasFixedPrices": .flag,
    ]

    static func view(_ figures: MoneyFigures, in context: PageContext) -> [String: ViewValue] {
        [
            "hasPerformance": .flag(figures.performance.contains { $0.worked > .zero }),
            "performance": .list(figures.performance.map { row($0, in: context) }),
            "fixedPrices": .list(
                figures.fixedPrices.map {
                    View([
                        "text": .text(PerformanceWords.sentence($0)),
                        "link": .link(context.client($0.client, fragment: "money")),
                    ])
                }),
            "hasFixedPrices": .flag(!figures.fixedPrices.isEmpty),
        ]
    }

    private static func row(_ figures: Performance, in context: PageContext) -> View {
        let (name, link) =
            switch figures.subject {
            case .client(let client):
                (context.name(ofClient: client), context.client(client, fragment: "money"))
            case .ownWork: (context.name(ofClient: nil), context.page(.hours))
            case .all: ("Together", context.page(.hours))
            }
        let hasMoney = figures.subject != .ownWork
        let perHour = PerformanceWords.perHour(figures)
        return View([
            "name": .text(name), "link": .link(link), "worked": .text(Wording.duration(figures.worked)),
            "billable": .text(PerformanceWords.percent(figures.utilisation, digits: 0)),
            "invoiced": .text(hasMoney ? PerformanceWords.money(figures.invoiced) : ""),
            "received": .text(hasMoney ? PerformanceWords.money(figures.collected) : ""),
            "invoicedPerHour": .text(perHour.invoiced), "receivedPerHour": .text(perHour.received),
            "billed": .text(PerformanceWords.percent(figures.billedShare, digits: 2)),
        ])
    }
}
