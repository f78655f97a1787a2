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
    /// error: timesheet.html: 'Hollis' in 'Layout for Hollis' is part of the name of client 'hollis' (clients/hollis/client.md:1)
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
        let part = first.part == "text" ? "" : ", \(first.part)"
        let around = first.around == first.written ? "" : " in '\(first.around)'"
        let more = all.count == 1 ? "" : " and \(all.count - 1) more times"
        let origin =
            first.sources.isEmpty
            ? "" : "\n  It comes from \(first.sources.prefix(4).map(place).joined(separator: ", "))."
        return "error: \(first.output)\(part): '\(first.written)'\(around)\(more) is \(first.term.what) "
            + "(\(place(first.term.location)))" + origin
    }

    private var mend: String {
        let found = disclosures.map(\.term.text).filter { !$0.contains(where: { "{}[],#:\"'".contains($0) }) }
        var seen = Set(client.packAllows)
        let allowed = client.packAllows + found.filter { seen.insert($0).inserted }.prefix(4)
        return "Nothing was written. Write those lines in other words, or tag them `#private`; where it is meant, "
            + "write `pack: {allow: [\(allowed.listed)]}` in \(workspace.path(of: client.location))."
    }

    private func place(_ location: Location) -> String { "\(workspace.path(of: location)):\(location.line)" }
}
