/// The candidate that a misspelt text most likely means; nil where none is near.
///
/// Near is a third of the text's length, and one edit at least: `dollar` for `dolar`. Capitals do not count. Of equally
/// near ones the first in alphabetical order wins, so that the answer never depends on the candidates' order.
public func nearest(to text: some StringProtocol, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars)
    let limit = max(wanted.count / 3, 1)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        // Of a text of one or two letters, one edit away is everything.
        guard abs(scalars.count - wanted.count) <= limit, min(scalars.count, wanted.count) > limit else { continue }
        let distance = editDistance(wanted, scalars)
        guard distance <= limit else { continue }
        if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.candidate
}

/// How many letters to insert, leave out, change or swap with their neighbour (Damerau–Levenshtein, each place edited once).
func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    var twoAbove: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let isEqual = left[row] == right[column]
            var cost = min(above[column] + (isEqual ? 0 : 1), above[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, twoAbove[column - 1] + 1)
            }
            current.append(cost)
        }
        (twoAbove, above) = (above, current)
    }
    return above[right.count]
}

/// Whether one letter inserted, left out, changed or swapped with its neighbour leads from one text to the other; not for equal ones.
public func isOneEditApart(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count <= right.count else { return isOneEditApart(right, left) }
    guard right.count - left.count <= 1 else { return false }
    var (start, ends) = (0, left.count)
    while start < left.count, left[start] == right[start] { start += 1 }
    let longer = right.count - left.count
    while ends > start, left[ends - 1] == right[ends - 1 + longer] { ends -= 1 }
    switch (ends - start, longer) {
    case (0, 1), (1, 0): return true
    case (2, 0): return left[start] == right[start + 1] && left[start + 1] == right[start]
    default: return false
    }
}
