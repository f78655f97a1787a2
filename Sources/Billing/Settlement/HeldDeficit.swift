import Values

/// A row of which documents hold less than nothing: what made up for it was billed on a document that was voided since.
///
/// Example: an hour billed on 1 moved to another day; 2 holds the hour there and gives it back on the old day. When 1 is
/// voided, the hour was billed by nobody. So what is missing comes off other held rows of the same client and rate, the
/// earliest first, and is open there again.
enum HeldDeficit {
    static func fill(_ rows: inout [WorkRow], _ contexts: [WorkContext]) {
        let short = rows.indices.filter { rows[$0].held.counted < .zero && !rows[$0].isClosed }
        guard !short.isEmpty else { return }
        let held = rows.indices.filter { rows[$0].held.counted > .zero && !rows[$0].isClosed }
            .sorted { rows[$0].id < rows[$1].id }
        let byKey = Dictionary(grouping: held) { CancelKey(contexts[rows[$0].context]) }
        for index in short {
            for other in byKey[CancelKey(contexts[rows[index].context])] ?? [] {
                let part = min(-rows[index].held.counted, rows[other].held.counted)
                guard part > .zero else { continue }
                rows[other].held.shift(-part)
                rows[index].held.shift(part)
            }
        }
    }
}

extension HeldMinutes {
    /// Changes what was counted; what was logged goes with it, wholly where nothing counted is left.
    fileprivate mutating func shift(_ minutes: Minutes) {
        counted += minutes
        logged = counted == .zero ? .zero : logged + minutes
    }
}
