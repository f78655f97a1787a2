import Diagnostics
import Records

/// Where the keys at the top of a file's front matter stand, and the elements of their lists.
///
/// Most records know the beginning of their file alone. Who explains a figure wants the line; it is looked for where each
/// key and each element has a line of its own, as people and `vaws` write them.
struct KeyPlaces {
    private var keys: [String: Location] = [:]
    private var lists: [String: [Location]] = [:]

    init(of file: FileID, in workspace: Workspace) {
        guard workspace.files.indices.contains(Int(file.index)) else { return }
        let table = LineTable(workspace.files[Int(file.index)].bytes)
        var key = ""
        for number in stride(from: 1, through: table.count, by: 1) {
            guard let line = table.line(number) else { return }
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix("---") {
                if number > 1 { return }
                continue
            }
            let place = Location(file: file, line: number, column: 1)
            if let colon = text.firstIndex(of: ":"), let first = text.first, first != " ", first != "-", first != "#" {
                key = String(text[..<colon])
                keys[key] = place
            } else if text.drop(while: { $0 == " " }).hasPrefix("- ") {
                lists[key, default: []].append(place)
            }
        }
    }

    subscript(key: String) -> Location? { keys[key] }

    /// Of a list's elements, where each stands on a line of its own.
    func elements(of key: String) -> [Location] { lists[key] ?? [] }
}

extension Step {
    /// The same with each place that is only the beginning of a file moved to the line of a key there.
    func at(_ key: String, in workspace: Workspace) -> Step {
        var known: [FileID: KeyPlaces] = [:]
        return at(key, in: workspace, &known)
    }

    private func at(_ key: String, in workspace: Workspace, _ known: inout [FileID: KeyPlaces]) -> Step {
        let moved = locations.map { place -> Location in
            guard place.line == 1 else { return place }
            let places = known[place.file] ?? KeyPlaces(of: place.file, in: workspace)
            known[place.file] = places
            return places[key] ?? place
        }
        var parts = parts
        for index in parts.indices { parts[index] = parts[index].at(key, in: workspace, &known) }
        return Step(kind, name, value, making, reason: reason, at: moved, parts: parts)
    }

    /// Those of a kind at a key, wherever they stand below this one.
    func at(_ key: String, where fits: (Step) -> Bool, in workspace: Workspace) -> Step {
        guard !fits(self) else { return at(key, in: workspace) }
        return Step(
            kind, name, value, making, reason: reason, at: locations,
            parts: parts.map { $0.at(key, where: fits, in: workspace) })
    }
}
