import Testing
import Values

@Suite struct MoneyTests {
    static let eur = Currency(code: "EUR")

    @Test(arguments: ["EUR 850.00", "EUR -36.71", "JPY 4166", "KWD 15.431", "EUR 0.05", "EUR -0.05"])
    func moneyRoundTrips(text: String) {
        #expect(Money(text)?.description == text)
    }

    @Test(arguments: [
        ("850.00", "EUR 850.00"), ("-36.71", "EUR -36.71"), ("850", "EUR 850.00"), ("USD 7.5", "USD 7.50"),
    ])
    func anAmountAloneIsInTheRecordsCurrency(text: String, money: String) {
        #expect(Money(text, in: Self.eur)?.description == money)
    }

    @Test(arguments: [
        ("850,00", MoneyProblem.number(.comma("850,00"))), ("1,000.00", .number(.comma("1,000.00"))),
        ("ERU 5.00", .unknownCurrency("ERU")), ("850.00 EUR", .currencyAfterAmount("850.00 EUR")),
        ("lunch", .notMoney("lunch")), ("EUR lunch", .notMoney("EUR")), ("€12", .notMoney("€12")),
        ("12.00x", .notMoney("12.00x")), ("", .notMoney("")),
        ("EUR 9999999999999999", .number(.tooManyDigits("9999999999999999"))),
    ])
    func whatIsNoMoneySaysWhy(text: String, problem: MoneyProblem) {
        #expect(throws: problem) { try Money(reading: text, in: Self.eur) }
    }

    @Test func sumsOfWildFiguresStayAtTheGreatestAmount() throws {
        let most = Money(minorUnits: .max, .euro)
        let wild = try #require(Money("EUR 999999999999999"))
        #expect(most + wild == most)
        #expect(-most - wild == -most)
        #expect(
            Money(price: DecimalNumber(1_000_000_000_000_000), times: DecimalNumber(1_000_000_000_000_000), in: .euro)
                == most)
        #expect(
            Money(price: DecimalNumber(-1_000_000_000_000_000), times: DecimalNumber(1_000_000_000_000_000), in: .euro)
                == -most)
    }

    @Test func moreDecimalsThanTheCurrencyHasAreAnError() throws {
        let (eur, yen) = (try #require(Self.eur), try #require(Currency(code: "JPY")))
        #expect(throws: MoneyProblem.tooManyDecimals("12.905", eur)) { try Money(reading: "12.905", in: eur) }
        #expect(throws: MoneyProblem.tooManyDecimals("JPY 5.0", yen)) { try Money(reading: "JPY 5.0") }
        #expect(MoneyProblem.tooManyDecimals("JPY 5.0", yen).fix == "write whole JPY")
    }

    @Test func anAmountWithNoCurrencyAnywhereIsAnError() {
        #expect(throws: MoneyProblem.noCurrency("850.00")) { try Money(reading: "850.00") }
    }

    @Test func theFixForACurrencyBehindTheAmountNamesThatCurrency() {
        #expect(
            MoneyProblem.currencyAfterAmount("850.00 USD").fix == "write the currency first, as in `USD 850.00`")
    }

    @Test(arguments: [("EUR 12.90 Stock photo", 9), ("12.90 Stock photo", 5), ("EUR -36.71, refunded", 10)])
    func moneyEndsWhereItsTextEnds(line: String, end: Int) throws {
        var position = 0
        _ = try Money.read(line.utf8.span, at: &position, in: Self.eur)
        #expect(position == end)
    }

    @Test(arguments: ["42/hour", "120/each", "EUR 42.50/hour", "700/month", "0.35/km", "55.00/blog-post"])
    func aRateRoundTrips(text: String) {
        #expect(Rate(text)?.description == text)
    }

    @Test func anHourHasAShortName() {
        #expect(Rate("42/h")?.unit == .hour)
        #expect(Rate("42/year")?.unit == .year)
        #expect(Rate("42/page")?.unit == .piece("page"))
    }

    @Test(arguments: [
        ("42", RateProblem.noUnit("42")), ("42/", .noUnit("42")), ("EUX 42/hour", .unknownCurrency("EUX")),
        ("42,50/hour", .number(.comma("42,50/hour"))), ("free", .notARate("free")), ("42hour", .notARate("42hour")),
        ("42/hour and more", .notARate("42/hour and more")),
    ])
    func whatIsNoRateSaysWhy(text: String, problem: RateProblem) {
        #expect(throws: problem) { try Rate(reading: text) }
    }
}
