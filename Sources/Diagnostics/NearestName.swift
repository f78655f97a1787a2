/// The name that was probably meant by `text`: the nearest by letters added, left out, replaced or swapped.
///
/// Nil where none is near: one edit is near for up to five letters, two from six on. The first of equally near ones wins.
public func nearest(to text: String, among names: some Sequence<String>) -> String? {
    let letters = Array(text.lowercased().unicodeScalars)
    let limit = letters.count < 6 ? 1 : 2
    var best: (name: String, edits: Int)?
    for name in names {
        let other = Array(name.lowercased().unicodeScalars)
        guard abs(other.count - letters.count) <= limit else { continue }
        let edits = edits(from: letters, to: other)
        if edits <= limit, edits < min(letters.count, best?.edits ?? .max) { best = (name, edits) }
    }
    return best?.name
}

/// The least number of letters to add, leave out, replace, or swap with their neighbour (optimal string alignment).
func edits(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...new.count)
    for (row, letter) in old.enumerated() {
        var current = [row + 1]
        for (column, other) in new.enumerated() {
            let replaced = last[column] + (letter == other ? 0 : 1)
            var least = min(replaced, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, letter == new[column - 1], old[row - 1] == other {
                least = min(least, beforeLast[column - 1] + 1)
            }
            current.append(least)
        }
        (beforeLast, last) = (last, current)
    }
    return last[new.count]
}
