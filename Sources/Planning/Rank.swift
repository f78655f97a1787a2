import Values

/// Up to three numbers that decide an order, the first that differs first.
struct Rank: Comparable {
    let first, second, third: Int

    init(_ first: Int, _ second: Int, _ third: Int) {
        self.first = first
        self.second = second
        self.third = third
    }

    static func < (left: Rank, right: Rank) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
    }
}

extension Array {
    /// In the order of a key that is worked out once for each element; equal keys keep the order they have.
    func sorted(on key: (Element) -> some Comparable) -> [Element] {
        let keys = map(key)
        return indices.sorted { keys[$0] < keys[$1] || (keys[$0] == keys[$1] && $0 < $1) }.map { self[$0] }
    }
}

extension TaskAssessment {
    /// What decides the order by score: the higher score, the earlier deadline, the higher importance.
    var scoreRank: Rank { Rank(-score, neededBy.map { Int($0.dayNumber) } ?? .max, -importance.rawValue) }
}
