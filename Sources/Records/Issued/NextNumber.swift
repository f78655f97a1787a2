public import Values

extension NumberSeries {
    /// The number of the next document of a day: one more than the highest ever seen in its row (billing rules T48 to T51).
    ///
    /// Seen are documents, voids, names of files, and `alsoSeen`: numbers in names that git knows of files.
    /// `numbering: next:` counts until a file bears it.
    public func nextNumber(on day: CalendarDate, alsoSeen numbers: some Sequence<String>) -> String {
        let row = pattern.place(on: day, sequence: 0)
        let names = pattern.inFileNames
        let seen = (places + numbers.compactMap(names.place)).filter { $0.isCounted(with: row) }
        let highest = seen.map(\.sequence).max() ?? 0
        let first = next.flatMap { $0.isCounted(with: row) ? $0.sequence : nil } ?? 1
        return pattern.number(at: pattern.place(on: day, sequence: max(highest + 1, first)))
    }

    /// The seal that the next document names as `previous`; nil where none of the series is sealed.
    public func lastSeal(in workspace: Workspace) -> String? {
        members.reversed().lazy.map { workspace.documents[$0.document] }.first { $0.isInChain }?.seal
    }
}
