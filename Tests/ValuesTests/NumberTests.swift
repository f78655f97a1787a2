import Testing
import Values

@Suite struct NumberTests {
    @Test(arguments: ["55.00", "9.975", "-0.5", "0", "12", "-12", "0.000000001", "999999999999999"])
    func aNumberRoundTrips(text: String) {
        #expect(DecimalNumber(text)?.description == text)
    }

    @Test(arguments: [
        ("12abc", NumberProblem.notANumber("12abc")), ("1.", .notANumber("1.")), (".5", .notANumber(".5")),
        ("+5", .notANumber("+5")), ("1e3", .notANumber("1e3")), ("1.2.3", .notANumber("1.2.3")),
        ("1,5", .comma("1,5")), ("1'000", .notANumber("1'000")), ("- 5", .notANumber("-")),
        ("0.0000000001", .tooManyDigits("0.0000000001")),
        ("9999999999999999999", .tooManyDigits("9999999999999999999")),
    ])
    func whatIsNoNumberSaysWhy(text: String, problem: NumberProblem) {
        #expect(throws: problem) { try DecimalNumber(reading: text) }
    }

    @Test(arguments: [("21%", "21"), ("9.975%", "9.975"), ("-10%", "-10"), ("0%", "0")])
    func aPercentageIsTheNumberBeforeItsSign(text: String, number: String) {
        #expect(DecimalNumber(percent: text)?.description == number)
    }

    @Test(arguments: ["21", "21 %", "%", "21%x", "1,5%"])
    func whatHasNoSignRightBehindItIsNoPercentage(text: String) {
        #expect(DecimalNumber(percent: text) == nil)
    }

    @Test(arguments: [
        "14 days", "1 day", "3 working days", "1 working day", "2 weeks", "2 months", "1 month", "30 days end of month",
    ])
    func aNumberOfDaysRoundTrips(text: String) {
        #expect(DayCount(text)?.description == text)
    }

    @Test(arguments: [
        "14", "days", "-3 days", "3 working weeks", "2 years", "x days", "30 days end of", "1.5 days", "",
    ])
    func whatIsNoNumberOfDaysIsNone(text: String) {
        #expect(DayCount(text) == nil)
    }

    @Test(arguments: [
        ("lowest", Importance.lowest), ("low", .low), ("normal", .normal), ("medium", .medium), ("high", .high),
        ("highest", .highest), ("H", .high), ("M", .medium), ("L", .low), ("HIGH", .high),
    ])
    func importanceHasSixNamesAndTaskwarriorsLetters(text: String, importance: Importance) {
        #expect(Importance(text) == importance)
    }

    @Test func importanceInTodoTxtGoesFromAToD() {
        let letters = "ABCDEZ".utf8.map { Importance(todoTxt: $0) }
        #expect(letters == [.highest, .high, .medium, .normal, .low, .low])
        #expect(Importance(todoTxt: UInt8(ascii: "a")) == nil)
        #expect(Importance("urgent") == nil)
    }
}
