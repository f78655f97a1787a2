public import Values

extension NumberSeries {
    /// The number of the next document of a day: one more than the highest ever seen in its row (billing rules T48 to T51).
    ///
    /// Seen are documents, voids, names of files, and `alsoSeen`, such as names that git knows of files that are gone.
    /// `numbering: next:` counts until a file bears it.
    public func nextNumber(on day: CalendarDate, alsoSeen numbers: some Sequence<String>) -> String {
        let row = pattern.place(on: day, sequence: 0)
        let seen = (places + numbers.compactMap(pattern.place)).filter { $0.isCounted(with: row) }
        let highest = seen.map(\.sequence).max() ?? 0
        let first = next.flatMap { $0.isCounted(with: row) ? $0.sequence : nil } ?? 1
        return pattern.number(at: pattern.place(on: day, sequence: max(highest + 1, first)))
    }
}
