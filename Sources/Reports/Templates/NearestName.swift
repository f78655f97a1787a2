/// The known name that a person most likely meant.
enum NearestName {
    /// The name with the fewest edits, the first on a tie; nil where more than a third of it, and more than two letters, differ.
    static func of(_ name: String, among known: [String]) -> String? {
        var best: (name: String, edits: Int)?
        for candidate in known {
            let edits = distance(Array(name.utf8), Array(candidate.utf8))
            if edits < best?.edits ?? .max { best = (candidate, edits) }
        }
        guard let best, best.edits <= max(2, name.utf8.count / 3), best.edits < name.utf8.count else { return nil }
        return best.name
    }

    /// Insertions, deletions and replacements that lead from one to the other (Levenshtein 1966).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
