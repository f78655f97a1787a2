public import Records
public import Values

/// How many would recommend: promoters (9 and 10) less detractors (0 to 6), of all who answered 0 to 10 (billing rule T66).
///
/// Three promoters, one passive, one detractor: 40, from five answers.
public struct NetPromoterScore: Hashable, Sendable {
    public let promoters: Int
    public let passives: Int
    public let detractors: Int

    public init(_ answers: [Int]) {
        promoters = answers.count { $0 >= 9 }
        detractors = answers.count { $0 <= 6 }
        passives = answers.count - promoters - detractors
    }

    public var count: Int { promoters + passives + detractors }

    /// From −100 to 100, half away from zero; nil below five answers, of which each would weigh 20 points and more.
    public var score: Int? {
        guard count >= Satisfaction.fewest else { return nil }
        return Int(dividedHalfAwayFromZero(Int128(promoters - detractors) * 100, by: Int128(count)))
    }
}

/// Answers on a scale, such as satisfaction: how many are high, and the mean (billing rule T66).
///
/// 5, 5, 4, 3, 2 of five: three are 4 or 5, 60.0 %, mean 3.80.
public struct ScaleAnswers: Hashable, Sendable {
    /// The highest answer: 5, of effort 7.
    public let scale: Int
    /// The lowest answer that counts as high: 4 of 5, 5 of 7.
    public var highFrom: Int { scale == 7 ? 5 : 4 }
    /// Each as it is on the scale: 8 of 10 is 4 of 5.
    private let values: [DecimalNumber]

    public init(_ answers: [Feedback.Score], scale: Int = 5) {
        self.scale = scale
        values = answers.compactMap { $0.value(on: scale) }
    }

    public var count: Int { values.count }

    public var high: Int { values.count { $0 >= DecimalNumber(Int64(highFrom)) } }

    /// Nil below five answers, of which each would weigh 20 % and more.
    public var share: Ratio? { count < Satisfaction.fewest ? nil : Ratio(Int64(high), of: Int64(count)) }

    /// With two digits, half away from zero; nil of no answer.
    public var mean: DecimalNumber? {
        guard !values.isEmpty else { return nil }
        let sum = values.reduce(Int128(0)) { $0 + Int128($1.mantissa) * powerOfTen(9 - $1.scale) }
        let cents = dividedHalfAwayFromZero(sum * 100, by: powerOfTen(9) * Int128(count))
        return DecimalNumber(Int64(clamping: cents), scale: 2)
    }
}

/// What clients answered in a span of days.
public struct Satisfaction: Hashable, Sendable {
    /// Below so many answers no percentage is shown.
    public static let fewest = 5

    /// `nps:9`
    public let recommends: NetPromoterScore
    /// `csat:4/5`
    public let satisfied: ScaleAnswers
    /// `ces:6`, of seven: how easy it was.
    public let effort: ScaleAnswers
    /// `rating:5/5`
    public let rating: ScaleAnswers

    public init(_ feedback: [Feedback], client: String? = nil, in period: Period? = nil) {
        let asked = feedback.filter {
            (client == nil || $0.client == client) && period?.contains($0.day) != false
        }
        recommends = NetPromoterScore(asked.compactMap(\.netPromoter))
        satisfied = ScaleAnswers(asked.compactMap(\.satisfaction))
        effort = ScaleAnswers(asked.compactMap(\.effort), scale: 7)
        rating = ScaleAnswers(asked.compactMap(\.rating))
    }
}

extension Feedback.Score {
    /// As it is on another scale, with six digits; nil of a scale of nothing.
    fileprivate func value(on scale: Int) -> DecimalNumber? {
        guard outOf > 0 else { return nil }
        let units = dividedHalfAwayFromZero(
            Int128(value.mantissa) * Int128(scale) * powerOfTen(6), by: powerOfTen(value.scale) * Int128(outOf))
        return DecimalNumber(Int64(clamping: units), scale: 6)
    }
}
