import Billing
import Practice
import Records
import Reports
import Values

/// What `vaws performance` shows.
struct PerformanceView: Sendable {
    let today: CalendarDate
    let period: Period
    let client: String?
    /// By client, then the business's own work, then all; one client's alone where one is asked for.
    let performance: [Performance]
    let fixedPrices: [FixedPriceReturn]
    let satisfaction: Satisfaction

    init(_ workspace: Workspace, client: String?, in period: Period) {
        let settlement = Settlement(TimeLedger(workspace))
        let all = Performance.all(settlement, IncomeLedger(workspace), in: period)
        today = workspace.today
        self.period = period
        self.client = client
        performance = client.map { client in all.filter { $0.subject == .client(client) } } ?? all
        fixedPrices = FixedPriceReturn.all(settlement.ledger, in: period).filter {
            client == nil || $0.client == client
        }
        satisfaction = Satisfaction(workspace.feedback, client: client, in: period)
    }
}

/// Figures of performance in a terminal: in all, each with what it is of; then by client.
enum PerformanceScreen {
    static func text(_ view: PerformanceView, width: Int) -> String {
        var screen = Screen(width: width)
        let words = TaxWords(today: view.today)
        let name = view.client ?? "all clients and your own work"
        screen.paragraph("Performance of \(name), \(words.span(view.period))")
        guard let all = view.performance.last else {
            screen.paragraph("Nothing was worked or invoiced. `vaws log NAME 45m \"Call\"` logs time.")
            return screen.text
        }
        for sentence in PerformanceWords.sentences(all) { screen.item(sentence) }
        if view.performance.count > 2 {
            screen.heading("By client")
            screen.table(table(view.performance))
        }
        screen.section("Fixed prices", view.fixedPrices.map(PerformanceWords.sentence))
        screen.section("What clients answered", SatisfactionWords.sentences(view.satisfaction))
        screen.section("What the figures are", PerformanceWords.definitions)
        return screen.text
    }

    static func table(_ rows: [Performance]) -> TextTable {
        var table = TextTable(
            [.init(head: "Client", fit: .cut)]
                + ["Worked", "Utilisation", "Realisation", "Collection", "Per hour", "Billed"].map {
                    .init(head: $0, alignsRight: true)
                })
        for row in rows {
            table.add([
                name(row.subject), PerformanceWords.duration(row.worked), PerformanceWords.percent(row.utilisation),
                PerformanceWords.percent(row.realisation), PerformanceWords.percent(row.collection),
                PerformanceWords.perHour(row).received, PerformanceWords.percent(row.billedShare, digits: 2),
            ])
        }
        return table
    }

    static func name(_ subject: Performance.Subject) -> String {
        switch subject {
        case .client(let client): client
        case .ownWork: "own work"
        case .all: "All"
        }
    }
}
