public import Values

/// How many deliverables were right the first time: accepted as first submitted, and no defect found in them by the client.
///
/// Of 14 that were accepted in a span 12 are so: 85.7 %. Work that was never submitted for review is not counted, and asking
/// for more scope is no fault of what was there.
public struct FirstTimeRight: Hashable, Sendable {
    public let right: Int
    /// Accepted in the span, by word or by silence.
    public let delivered: Int

    init(_ rounds: [ReviewRounds], faulty: Set<Int>, in period: Period?) {
        let accepted = rounds.filter { rounds in
            rounds.outcome.accepted.map { period?.contains($0) ?? true } ?? false
        }
        delivered = accepted.count
        right = accepted.count { $0.passedFirstRound && !($0.task.map(faulty.contains) ?? false) }
    }

    /// Nil below five, of which each would weigh 20 % and more.
    public var share: Ratio? { delivered < Satisfaction.fewest ? nil : Ratio(Int64(right), of: Int64(delivered)) }
}

extension FirstTimeRight {
    /// Of deliverables accepted in a span; of one client where it is named.
    public init(_ reviews: [ReviewRounds], defects: [FoundDefect], client: String? = nil, in period: Period?) {
        let own = client.map { client in reviews.filter { $0.client == client } } ?? reviews
        self.init(own, faulty: FoundDefect.faulty(defects), in: period)
    }
}
