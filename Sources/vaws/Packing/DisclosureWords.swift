import Diagnostics
import Records
import Reports

/// What a pack must not hold, in words: where it stands, whose it is, where it comes from, and how to mend it.
struct DisclosureWords {
    let disclosures: [Disclosure]
    let client: Client
    let workspace: Workspace

    private static let shown = 20

    /// ```
    /// error: timesheet.html, line 41, text: 'Hollis' is part of the name of client 'hollis' (clients/hollis/client.md:1)
    ///   It comes from clients/fenwick/time/2026-11.md:14.
    /// ```
    var text: String {
        let places = Dictionary(grouping: disclosures) { Place(output: $0.output, part: $0.part, term: $0.term) }
        var seen: Set<Place> = []
        let ordered = disclosures.compactMap { disclosure -> String? in
            let place = Place(output: disclosure.output, part: disclosure.part, term: disclosure.term)
            guard seen.insert(place).inserted, let all = places[place] else { return nil }
            return sentence(all, first: disclosure)
        }
        let more = ordered.count - DisclosureWords.shown
        return (ordered.prefix(DisclosureWords.shown) + (more > 0 ? ["And \(more) more."] : []) + [mend])
            .joined(separator: "\n")
    }

    private struct Place: Hashable {
        let output: String
        let part: String
        let term: ProtectedTerm
    }

    private func sentence(_ all: [Disclosure], first: Disclosure) -> String {
        let numbers = all.map(\.line).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        let lines =
            (numbers.count == 1 ? "line " : "lines ") + numbers.prefix(6).map(String.init).joined(separator: ", ")
        let origin =
            first.sources.isEmpty
            ? "" : "\n  It comes from \(first.sources.prefix(4).map(place).joined(separator: ", "))."
        return "error: \(first.output), \(lines), \(first.part): '\(first.written)' is \(first.term.what) "
            + "(\(place(first.term.location)))" + origin
    }

    private var mend: String {
        let terms = disclosures.map(\.term.text).filter { !$0.contains(where: { "{}[],#:\"'".contains($0) }) }
        let example = terms.first ?? "Web"
        return "Nothing was written. Write those lines in other words, or tag them `#private`; where it is meant, "
            + "write `pack: {allow: [\(example)]}` in \(workspace.path(of: client.location))."
    }

    private func place(_ location: Location) -> String { "\(workspace.path(of: location)):\(location.line)" }
}
