import Practice
import Records
import Testing
import Values

@Suite struct IncomeTestTests {
    /// 46 weeks of 10h are 460h: 460 × 45 = 20,700; 4 a month are 48 a year at 110: 5,280 in 96h, 96 ÷ 46 = 2h 5m a week;
    /// three clients at 400 a month: 36 fees, 14,400 in 288h.
    @Test(
        "a year of an offer: income, hours, the hour's rate",
        arguments: [
            (Offer("45", .hour, "10", .week), "20700.00", "1725.00", "460h", "10h", "45.00"),
            (Offer("45", .hour, "2.5", .week, clients: 4), "20700.00", "1725.00", "460h", "10h", "45.00"),
            (Offer("45", .hour, "20", .month), "10800.00", "900.00", "240h", "5h13m", "45.00"),
            (Offer("110", .piece("each"), "4", .month, each: 120), "5280.00", "440.00", "96h", "2h5m", "55.00"),
            (Offer("110", .piece("each"), "1", .week, each: 90), "5060.00", "421.67", "69h", "1h30m", "73.33"),
            (Offer("400", .month, clients: 3, each: 480), "14400.00", "1200.00", "288h", "6h16m", "50.00"),
            (Offer("100", .week, each: 60), "5200.00", "433.33", "52h", "1h8m", "100.00"),
            (Offer("0.085", .piece("word"), "10000", .month), "10200.00", "850.00", nil, nil, nil),
        ])
    func year(
        offer: Offer, year: String, month: String, hours: String?, weekly: String?, perHour: String?
    ) throws {
        let test = IncomeTest(try offer.question(), weeks: try number("46"))
        #expect(test.year == (try money(year)))
        #expect(test.month == (try money(month)))
        #expect(test.hours?.description == hours)
        #expect(test.weekly?.description == weekly)
        #expect(test.perHour == (try perHour.map { try money($0) }))
    }

    /// 240 at 45 an hour is 5.33, so six hours; 20,700 a year are 1,725 a month, so within one.
    @Test(
        "a cost is back after so many units and months, each rounded up",
        arguments: [
            (Offer("45", .hour, "10", .week), "240.00", 6, 1, "44.48"),
            (Offer("110", .piece("each"), "1", .month, each: 120), "330.00", 3, 3, "41.25"),
            (Offer("110", .piece("each"), "1", .month, each: 120), "330.01", 4, 4, "41.25"),
        ])
    func cost(offer: Offer, cost: String, units: Int, months: Int, perHour: String) throws {
        var question = try offer.question()
        question.cost = try money(cost)
        let test = IncomeTest(question, weeks: try number("46"))
        #expect(test.unitsToEven == units)
        #expect(test.monthsToEven == months)
        #expect(test.perHourAfterCost == (try money(perHour)))
    }

    /// Of 260 weekdays in 52 weeks ten are off: 250 ÷ 260 × 52 = 50.
    @Test("days off shorten the year") func weeks() throws {
        let office = try Office(
            today: "2026-11-23", ["vaws.yaml": Office.fullDays + "off: [2026-12-21..2027-01-01]\n"])
        let weeks = IncomeTest.weeksOfWork(office.workspace.business.calendar, from: office.workspace.today)
        #expect(weeks == (try number("50")))
    }

    /// An offer of a table's row.
    struct Offer: Sendable {
        let price: String
        let unit: Rate.Unit
        let count: String?
        let every: IncomeTest.Pace.Every
        let clients: Int
        let each: Int?

        init(
            _ price: String, _ unit: Rate.Unit, _ count: String? = nil, _ every: IncomeTest.Pace.Every = .year,
            clients: Int = 1, each: Int? = nil
        ) {
            (self.price, self.unit, self.count, self.every) = (price, unit, count, every)
            (self.clients, self.each) = (clients, each)
        }

        func question() throws -> IncomeTest.Question {
            var question = IncomeTest.Question(
                service: "calm", price: try number(price), currency: .euro, unit: unit)
            question.pace = try count.map { IncomeTest.Pace(try number($0), every: every) }
            question.clients = clients
            question.hoursEach = each.map { Minutes($0) }
            return question
        }
    }
}
