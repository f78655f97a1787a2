/// What changes in a file, as `diff -u` and git write it, so that `git apply` and `patch -p1` take it.
struct UnifiedDiff {
    /// Below the root, as both sides name it.
    let path: String
    private let isNew: Bool
    private let isGone: Bool
    private let old: [ArraySlice<UInt8>]
    private let new: [ArraySlice<UInt8>]

    /// Lines shown around a change.
    private static let context = 3

    /// `old` is nil for a file that is made, `new` for one that goes away.
    init(path: String, old: [UInt8]?, new: [UInt8]?) {
        self.path = path
        (isNew, isGone) = (old == nil, new == nil)
        self.old = UnifiedDiff.lines(old ?? [])
        self.new = UnifiedDiff.lines(new ?? [])
    }

    /// Empty where nothing changes.
    var bytes: [UInt8] {
        let hunks = hunks()
        guard !hunks.isEmpty else { return [] }
        let head = "--- \(isNew ? "/dev/null" : "a/\(path)")\n+++ \(isGone ? "/dev/null" : "b/\(path)")\n"
        return hunks.reduce(into: Array(head.utf8)) { $0 += written($1) }
    }

    /// Each with its line feed, where it has one.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var (lines, start) = ([ArraySlice<UInt8>](), 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }
}

extension UnifiedDiff {
    /// A line that stays, goes or comes, with how many old and new lines stand before it.
    private struct Step {
        let mark: UInt8
        let old: Int
        let new: Int
        let line: ArraySlice<UInt8>
    }

    private func steps() -> [Step] {
        let difference = new.difference(from: old)
        let gone = Set(difference.removals.map(offset(of:)))
        let come = Set(difference.insertions.map(offset(of:)))
        var (steps, from, to) = ([Step](), 0, 0)
        while from < old.count || to < new.count {
            if gone.contains(from) {
                steps.append(Step(mark: UInt8(ascii: "-"), old: from, new: to, line: old[from]))
                from += 1
            } else if come.contains(to) {
                steps.append(Step(mark: UInt8(ascii: "+"), old: from, new: to, line: new[to]))
                to += 1
            } else {
                steps.append(Step(mark: UInt8(ascii: " "), old: from, new: to, line: old[from]))
                (from, to) = (from + 1, to + 1)
            }
        }
        return steps
    }

    private func offset(of change: CollectionDifference<ArraySlice<UInt8>>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    /// Changes with the lines around them; those whose surroundings touch are one hunk.
    private func hunks() -> [ArraySlice<Step>] {
        let steps = steps()
        var ranges: [Range<Int>] = []
        for index in steps.indices where steps[index].mark != UInt8(ascii: " ") {
            let range = max(index - Self.context, 0)..<min(index + Self.context + 1, steps.count)
            if let last = ranges.last, last.upperBound >= range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges.map { steps[$0] }
    }

    private func written(_ hunk: ArraySlice<Step>) -> [UInt8] {
        let oldCount = hunk.count { $0.mark != UInt8(ascii: "+") }
        let newCount = hunk.count { $0.mark != UInt8(ascii: "-") }
        let head = "@@ -\(place(hunk.first?.old ?? 0, oldCount)) +\(place(hunk.first?.new ?? 0, newCount)) @@\n"
        return hunk.reduce(into: Array(head.utf8)) { bytes, step in
            bytes.append(step.mark)
            bytes += step.line
            if step.line.last != UInt8(ascii: "\n") { bytes += Array("\n\\ No newline at end of file\n".utf8) }
        }
    }

    /// `7,3`, `7` for one line, `6,0` for none behind the sixth.
    private func place(_ before: Int, _ count: Int) -> String {
        switch count {
        case 0: "\(before),0"
        case 1: "\(before + 1)"
        default: "\(before + 1),\(count)"
        }
    }
}
