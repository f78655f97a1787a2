import Diagnostics
import Records
import Testing
import Values

/// Short ways to write values in tests; text that is none fails the test.
func money(_ text: String, _ currency: String = "EUR") throws -> Money {
    try #require(Money(text, in: try code(currency)))
}

func code(_ text: String) throws -> Currency { try #require(Currency(code: text)) }

func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

func period(_ text: String) throws -> Period { try #require(Period(text)) }

func place(_ line: Int, file: Int = 0) -> Location { Location(file: FileID(file), line: line, column: 1) }

func standard(_ rate: String, isIncluded: Bool = false) throws -> TaxCode {
    TaxCode(code: "S" + rate, category: "S", rate: try number(rate), note: nil, isIncluded: isIncluded)
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
