/// Numbers that no document bears though later ones are there (billing rules T49 and T50).
struct NumberGaps {
    /// A run of missing numbers, and the number behind it.
    struct Gap: Hashable {
        let first: NumberPlace
        let last: NumberPlace
        let after: NumberPlace
    }

    let gaps: [Gap]

    init(_ series: NumberSeries) {
        var gaps: [Gap] = []
        var before: NumberPlace?
        for place in series.places {
            if let next = series.next, place < next { continue }
            let first = NumberGaps.expected(at: place, after: before, next: series.next)
            if first < place { gaps.append(Gap(first: first, last: place.advanced(by: -1), after: place)) }
            before = place
        }
        self.gaps = gaps
    }

    /// The number that should stand where `place` does: one more than the number before it.
    ///
    /// A new year begins with 1, or goes on counting. The very first number is where the business began to use `vaws`,
    /// unless `numbering: next:` says where.
    private static func expected(at place: NumberPlace, after before: NumberPlace?, next: NumberPlace?) -> NumberPlace {
        guard let before else { return next.flatMap { $0.isCounted(with: place) ? $0 : nil } ?? place }
        if before.isCounted(with: place) { return before.advanced(by: 1) }
        if place.sequence == before.sequence + 1 { return place }
        return NumberPlace(year: place.year, month: place.month, sequence: min(1, place.sequence))
    }
}
