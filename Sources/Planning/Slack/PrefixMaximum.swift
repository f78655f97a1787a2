/// Numbers at which a prefix can be raised, and the largest of a prefix be found, both in log n: a segment tree.
struct PrefixMaximum {
    private var largest: [Int]
    /// What was added to a whole node and is not in the nodes below it.
    private var added: [Int]
    private let count: Int

    init(_ values: [Int]) {
        count = 1 << max((Int.bitWidth - max(values.count - 1, 0).leadingZeroBitCount), 0)
        largest = [Int](repeating: Int.min / 2, count: 2 * count)
        added = [Int](repeating: 0, count: 2 * count)
        for (index, value) in values.enumerated() { largest[count + index] = value }
        for node in (1..<count).reversed() { largest[node] = max(largest[2 * node], largest[2 * node + 1]) }
    }

    /// Adds to every element from the first to the one at `index`.
    mutating func add(_ amount: Int, through index: Int) {
        add(amount, through: index, node: 1, first: 0, size: count)
    }

    private mutating func add(_ amount: Int, through index: Int, node: Int, first: Int, size: Int) {
        if first + size - 1 <= index {
            largest[node] += amount
            added[node] += amount
            return
        }
        let half = size / 2
        add(amount, through: index, node: 2 * node, first: first, size: half)
        if first + half <= index {
            add(amount, through: index, node: 2 * node + 1, first: first + half, size: half)
        }
        largest[node] = max(largest[2 * node], largest[2 * node + 1]) + added[node]
    }

    /// The largest element from the first to the one at `index`.
    func maximum(through index: Int) -> Int {
        var (node, first, size, passed, best) = (1, 0, count, 0, Int.min / 2)
        while first + size - 1 > index {
            passed += added[node]
            size /= 2
            if first + size <= index {
                best = max(best, largest[2 * node] + passed)
                (node, first) = (2 * node + 1, first + size)
            } else {
                node = 2 * node
            }
        }
        return max(best, largest[node] + passed)
    }
}
