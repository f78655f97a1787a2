/// A pattern of `ignore:` in `vaws.yaml`: `*` and `?` stay within a name, `**` spans folders.
///
/// A pattern without a slash is looked for among the names at every depth (`*.draft.md`, `archive`), one with a slash
/// is a path from the root (`clients/old/**`, `notes/`). What matches a folder holds for all that lies in it.
struct Glob: Hashable, Sendable {
    private let pattern: [UInt8]
    private let isName: Bool

    init(_ text: String) {
        var bytes = Array(text.utf8)
        let endsInSlash = bytes.last == slash
        if endsInSlash { bytes.removeLast() }
        if bytes.starts(with: [period, slash]) { bytes.removeFirst(2) }
        isName = !bytes.contains(slash) && !endsInSlash
        pattern = bytes.first == slash ? Array(bytes.dropFirst()) : bytes
    }

    /// Whether the pattern is the path's, or that of a folder around it.
    func matches(_ path: String) -> Bool {
        let path = Array(path.utf8)
        var nameStart = 0
        for end in path.indices.filter({ path[$0] == slash }) + [path.count] {
            if Glob.matches(pattern[...], path[(isName ? nameStart : 0)..<end]) { return true }
            nameStart = end + 1
        }
        return false
    }

    private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == star { return matchesStar(pattern, text) }
        guard let next = text.first, first == next || (first == questionMark && next != slash) else { return false }
        return matches(pattern.dropFirst(), text.dropFirst())
    }

    private static func matchesStar(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        let stars = pattern.prefix { $0 == star }.count
        var rest = pattern.dropFirst(stars)
        // `**/x` is also `x` itself.
        if stars > 1, rest.first == slash, matches(rest.dropFirst(), text) { return true }
        if stars > 1, rest.isEmpty { return true }
        rest = pattern.dropFirst(stars)
        for start in text.startIndex...text.endIndex {
            if matches(rest, text[start...]) { return true }
            if start < text.endIndex, text[start] == slash, stars == 1 { return false }
        }
        return false
    }
}

private let slash = UInt8(ascii: "/")
private let period = UInt8(ascii: ".")
private let star = UInt8(ascii: "*")
private let questionMark = UInt8(ascii: "?")
