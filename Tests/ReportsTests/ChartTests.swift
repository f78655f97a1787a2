import Testing
import Values

@testable import Reports

@Suite struct ChartTests {
    @Test(arguments: [(1, 60, 60), (240, 60, 240), (250, 120, 360), (1500, 600, 1800), (0, 60, 60)])
    func aScaleEndsOnARoundNumberOfHours(largest: Int, step: Int, top: Int) {
        let scale = Scale(reaching: largest, unit: 60)
        #expect(scale.step == step)
        #expect(scale.top == top)
        #expect(scale.lines.first == 0)
        #expect(scale.lines.count <= 5)
    }

    @Test func fewerThanThreeWeeksWithHoursAreNotDrawn() {
        let weeks = [60, 0, 90].map { HoursChart.Week(label: "w", minutes: [$0]) }
        #expect(!HoursChart(series: ["Acme"], weeks: weeks).isDrawn)
        #expect(HoursChart(series: ["Acme"], weeks: weeks + weeks).isDrawn)
    }

    @Test func aChartSaysInWordsWhatItShows() {
        let weeks = [("2 Nov", [60, 30]), ("9 Nov", [0, 0]), ("16 Nov", [90, 0])]
        let chart = HoursChart(series: ["Acme", "Bolt"], weeks: weeks.map { HoursChart.Week(label: $0, minutes: $1) })
        let svg = chart.svg(id: "h")
        #expect(svg.contains("<title id=\"h-title\">Hours by week and client</title>"))
        #expect(
            svg.contains(
                "Week of 2 Nov: 1h 30m (Acme 1h, Bolt 30m). Week of 9 Nov: 0m. Week of 16 Nov: 1h 30m (Acme 1h 30m).</desc>"
            ))
        #expect(svg.contains("aria-labelledby=\"h-title h-desc\""))
    }

    @Test(arguments: [
        ("Acme", "Acme"), ("Hollis & Crane LLC", "Hollis…"), ("Fenwick Garden Design Ltd", "Fenwick…"),
        ("Donaudampfschifffahrt", "Donaudampfsch…"), ("Fourteen chars", "Fourteen chars"),
        ("株式会社東京デザイン研究所", "株式会社東京…"), ("東京の翻訳会社", "東京の翻訳会社"),
    ]) func aLongNameKeepsItsFirstWords(name: String, shown: String) {
        #expect(HoursChart.shortened(name, to: HoursChart.lettersOnPhone) == shown)
    }

    @Test func aNameIsCutOnlyWhereThereIsNoRoom() {
        let weeks = [HoursChart.Week(label: "2 Nov", minutes: [60, 60])]
        let svg = HoursChart(series: ["Acme", "Fenwick Garden Design Ltd"], weeks: weeks).svg(id: "h")
        #expect(
            svg.contains(
                "<text class=\"roomy\" x=\"72.5%\" y=\"190\" text-anchor=\"start\">Fenwick Garden Design Ltd</text>"))
        #expect(svg.contains("<text class=\"phone\" x=\"72.5%\" y=\"190\" text-anchor=\"start\">Fenwick…</text>"))
        #expect(svg.contains("<text x=\"72.5%\" y=\"212\" text-anchor=\"start\">Acme</text>"))
    }

    @Test func twoHatchedSeriesDifferWithoutColour() {
        let weeks = [HoursChart.Week(label: "2 Nov", minutes: [60, 60, 60, 60])]
        let svg = HoursChart(series: ["A", "B", "C", "D"], weeks: weeks).svg(id: "h")
        let fills = svg.matches(of: /fill="(url[^"]*)"/).map { String($0.output.1) }
        #expect(fills == ["url(#h-hatch)", "url(#h-back)", "url(#h-hatch)", "url(#h-back)"])
        #expect(svg.contains("<pattern id=\"h-hatch\"") && svg.contains("<pattern id=\"h-back\""))
    }

    @Test func aNameInAChartIsEscaped() {
        let weeks = [HoursChart.Week(label: "<b>", minutes: [60])]
        let svg = HoursChart(series: ["<script>&"], weeks: weeks).svg(id: "h")
        #expect(svg.contains("&lt;script&gt;&amp;"))
        #expect(!svg.contains("<script"))
        #expect(!svg.contains("<b>"))
    }

    @Test func whatExceedsTheCapacityOfADayIsDrawnApart() {
        let day = LoadChart.Day(label: "Mon 23", planned: 480, capacity: 240, isToday: true)
        let svg = LoadChart(days: [day, day, day]).svg(id: "l")
        #expect(svg.contains("class=\"bar over\""))
        #expect(svg.contains("url(#l-hatch)"))
        #expect(svg.contains("capacity 4h"))
        let light = LoadChart.Day(label: "Mon 23", planned: 120, capacity: 240, isToday: false)
        #expect(!LoadChart(days: [light]).svg(id: "l").contains("bar over"))
    }

    @Test func receivablesAreBarsFromZeroWithTheirAmounts() throws {
        let euro = try #require(Currency(code: "EUR"))
        let buckets = [100_000, 50_000, 0].map {
            AgeingChart.Bucket(label: "b", amount: Money(minorUnits: $0, euro), isOverdue: false)
        }
        let svg = AgeingChart(buckets: buckets).svg(id: "a", title: "t")
        #expect(svg.contains("width=\"45%\""))
        #expect(svg.contains("width=\"22.5%\""))
        #expect(svg.contains(">1,000.00</text>"))
        #expect(!AgeingChart(buckets: Array(buckets.suffix(1))).isDrawn)
    }

    private static func day(_ label: String, week: String = "", _ minutes: [Int], isToday: Bool = false)
        -> ScheduleChart.Day
    {
        ScheduleChart.Day(label: label, week: week, minutes: minutes, capacity: 300, isToday: isToday)
    }

    @Test func theScheduleIsDrawnByClientUnderTheLineOfCapacity() {
        let days = [
            ChartTests.day("23", week: "Mon 23 Nov", [60, 30], isToday: true), ChartTests.day("24", [0, 300]),
            ChartTests.day("25", [0, 0]),
        ]
        let chart = ScheduleChart(series: ["Acme & Sons", "own work"], days: days)
        #expect(chart.isDrawn)
        #expect(!ScheduleChart(series: [], days: Array(days.prefix(2))).isDrawn)
        let svg = chart.svg(id: "s")
        #expect(
            svg.contains(
                "Mon 23 Nov: 1h 30m of 5h (Acme &amp; Sons 1h, own work 30m). 24: 5h of 5h (own work 5h). 25: 0m of 5h.</desc>"
            ))
        #expect(svg.contains("class=\"limit\""))
        #expect(svg.contains("capacity 5h"))
        #expect(svg.contains(">today</text>"))
        #expect(svg.contains("url(#s-hatch)"))
    }

    @Test func finishedTasksAreDotsAboutTheLineWhereBothAreTheSame() {
        let points = [(60, 60), (60, 90), (120, 90)].map {
            EstimateChart.Point(name: "<b>", estimate: $0, actual: $1)
        }
        #expect(!EstimateChart(points: Array(points.prefix(2))).isDrawn)
        let chart = EstimateChart(points: points)
        #expect(chart.isDrawn)
        let svg = chart.svg(id: "e")
        #expect(svg.contains("<title>&lt;b&gt;: 1h estimated, took 1h 30m</title>"))
        #expect(svg.contains("Of 3 finished tasks, 1 took longer than estimated, 1 as long, 1 less.</desc>"))
        #expect(svg.contains("class=\"even\" x1=\"9%\" y1=\"276\" x2=\"97%\" y2=\"26\""))
        #expect(svg.contains("cx=\"53%\" cy=\"151\""))
    }
}
