import Testing
import Values

@testable import Reports

@Suite struct IncomeChartTests {
    private func chart(_ months: [(Int64, Int64)]) -> IncomeChart {
        IncomeChart(
            months: zip(["Sep", "Oct", "Nov", "Dec"], months).map { label, sums in
                .init(
                    label: label, invoiced: Money(minorUnits: sums.0, .euro), received: Money(minorUnits: sums.1, .euro)
                )
            })
    }

    @Test(
        arguments: [
            ([(100, 0), (0, 100)], false), ([(100, 0), (0, 0), (0, 100)], false), ([(100, 0), (0, 100), (5, 5)], true),
            ([(-100, 0), (0, -100), (-5, 0)], false),
        ] as [([(Int64, Int64)], Bool)])
    func `fewer than three months with income are not drawn`(months: [(Int64, Int64)], isDrawn: Bool) {
        #expect(chart(months).isDrawn == isDrawn)
    }

    @Test func `bars are as long as their amounts, and a month that lost money has none`() {
        let svg = chart([(200_000, 100_000), (0, 200_000), (-100, 0), (50_000, 0)]).svg(id: "i")
        // Of 192 pixels for 2,000.00.
        #expect(svg.matches(of: /class="bar s1"[^>]*height="192"/).count == 1)
        #expect(svg.matches(of: /class="bar s2"[^>]*height="96"/).count == 1)
        #expect(svg.matches(of: /class="bar s1"[^>]*height="48"/).count == 1)
        // The bars, and a sample of each.
        #expect(svg.matches(of: /class="bar s1"/).count == 3)
        #expect(svg.contains("Sep: EUR 2,000.00 invoiced, EUR 1,000.00 came in. Oct: EUR 0.00 invoiced,"))
    }
}
