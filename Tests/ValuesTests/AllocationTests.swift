import Testing
import Values

@Suite struct AllocationTests {
    @Test(
        "T27, T40 and others: parts by largest remainder, ties to the first",
        arguments: [
            (1000, [1, 1, 1], [334, 333, 333]),
            (3333, [300, 100], [2500, 833]),
            (-1000, [1, 1, 1], [-334, -333, -333]),
            (5, [0, 0], [3, 2]),
            (100, [-1, 3], [-50, 150]),
            (100, [], []),
        ] as [(Int64, [Int64], [Int64])])
    func allocates(_ amount: Int64, weights: [Int64], parts: [Int64]) throws {
        let euro = try #require(Currency(code: "EUR"))
        #expect(Money(minorUnits: amount, euro).allocated(by: weights).map(\.minorUnits) == parts)
    }

    @Test("T40: 3,000.00 in seven parts") func sevenParts() throws {
        let euro = try #require(Currency(code: "EUR"))
        let parts = Money(minorUnits: 300_000, euro).instalments(7).map(\.minorUnits)
        #expect(parts == [42_858] + Array(repeating: 42_857, count: 6))
    }

    @Test("an allocation neither invents nor loses money, and no part is off by a minor unit", arguments: 0..<200)
    func keepsTheSum(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let euro = try #require(Currency(code: "EUR"))
        let amount = Money(minorUnits: Int64.random(in: -100_000...100_000, using: &random), euro)
        let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int64.random(in: 0...5000, using: &random)
        }
        let parts = amount.allocated(by: weights)
        #expect(parts.reduce(.zero(euro), +) == amount)
        let sum = weights.reduce(0, +)
        for (part, weight) in zip(parts, weights) where sum > 0 {
            #expect(abs(part.minorUnits * sum - amount.minorUnits * weight) < sum)
        }
    }
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
