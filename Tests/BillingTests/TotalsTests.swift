import Billing
import Records
import Testing
import Values

@Suite("Tax and totals") struct TotalsTests {
    @Test(
        "T20: 10.33, 10.33, 10.34 at 10 %",
        arguments: [(InvoiceTerms.TaxRounding.perLine, "3.09", "34.09"), (.perRate, "3.10", "34.10")])
    func t20(_ rounding: InvoiceTerms.TaxRounding, tax: String, total: String) throws {
        let totals = try totals(["10.33", "10.33", "10.34"], "10", rounding)
        #expect(try totals.tax == money(tax))
        #expect(try totals.total == money(total))
    }

    @Test(
        "T21: 55.55 and 11.11 at 23 %", arguments: [(InvoiceTerms.TaxRounding.perLine, "15.34"), (.perRate, "15.33")])
    func t21(_ rounding: InvoiceTerms.TaxRounding, tax: String) throws {
        #expect(try totals(["55.55", "11.11"], "23", rounding).tax == money(tax))
    }

    @Test("T22: 8,180.00 at 9.975 %") func t22OneTax() throws {
        #expect(try totals(["8180.00"], "9.975").tax == money("815.96"))
    }

    @Test(
        "T22: 5 % and 9.975 % on the same base",
        arguments: [("300.00", "344.93"), ("140.00", "160.97"), ("1140.00", "1310.72")])
    func t22TwoTaxes(_ net: String, total: String) throws {
        let line = TaxableLine(try money(net), taxes: [try standard("5"), try standard("9.975")])
        let totals = DocumentTotals(lines: [line], in: try code("EUR"))
        #expect(try totals.total == money(total))
        #expect(try totals.net == money(net))
    }

    @Test("T29: the tax within 100.00", arguments: [("19", "84.03", "15.97"), ("21", "82.64", "17.36")])
    func t29(_ rate: String, net: String, tax: String) throws {
        let line = TaxableLine(try money("100.00"), taxes: [try standard(rate, isIncluded: true)])
        let totals = DocumentTotals(lines: [line], in: try code("EUR"))
        #expect(try totals.net == money(net))
        #expect(try totals.tax == money(tax))
        #expect(try totals.total == money("100.00"))
        #expect(try totals.taxes.map(\.base) == [money(net)])
    }

    @Test("T30: reverse charge has no tax row, its words and its base") func t30() throws {
        let reverse = TaxCode(code: "AE", category: "AE", rate: nil, note: "Reverse charge")
        let totals = DocumentTotals(lines: [TaxableLine(try money("1200.00"), taxes: [reverse])], in: try code("EUR"))
        #expect(try totals.total == money("1200.00"))
        #expect(totals.taxes.isEmpty)
        #expect(totals.untaxed.map(\.note) == ["Reverse charge"])
        #expect(try totals.untaxed.map(\.base) == [money("1200.00")])
    }

    @Test("T32: cash rounding adds a row and leaves the tax alone") func t32() throws {
        let line = TaxableLine(try money("841.40", "SEK"), taxes: [try standard("25")])
        let totals = DocumentTotals(lines: [line], cashRounding: try number("1"), in: try code("SEK"))
        #expect(try totals.total == money("1051.75", "SEK"))
        #expect(try totals.cashRounding == money("0.25", "SEK"))
        #expect(try totals.payable == money("1052.00", "SEK"))
        #expect(try totals.taxes.map(\.amount) == [money("210.35", "SEK")])
    }

    @Test(
        "cash rounding goes to the nearest coin, a tie away from zero",
        arguments: [("10.02", "0.05", "-0.02"), ("10.03", "0.05", "0.02"), ("10.50", "1", "0.50")])
    func coins(_ total: String, step: String, difference: String) throws {
        let line = TaxableLine(try money(total), taxes: [])
        let totals = DocumentTotals(lines: [line], cashRounding: try number(step), in: try code("EUR"))
        #expect(try totals.cashRounding == money(difference))
    }

    private func totals(
        _ amounts: [String], _ rate: String, _ rounding: InvoiceTerms.TaxRounding = .perRate
    ) throws -> DocumentTotals {
        let tax = try standard(rate)
        let lines = try amounts.map { TaxableLine(try money($0), taxes: [tax]) }
        return DocumentTotals(lines: lines, tax: rounding, in: try code("EUR"))
    }
}
