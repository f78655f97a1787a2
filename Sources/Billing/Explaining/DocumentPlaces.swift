import Diagnostics
import Records

/// Where the lines, the tax rows and the settled rows of an issued document stand in its file.
///
/// The record keeps no places of its own; they are found where each stands on a line of its own, as `vaws` writes them.
struct DocumentPlaces {
    private let file: FileID
    private let first: Location
    private var lists: [String: [Location]] = [:]
    private var keys: [String: Location] = [:]

    init(_ document: IssuedDocument, in workspace: Workspace) {
        first = document.location
        file = document.location.file
        guard workspace.files.indices.contains(Int(file.index)) else { return }
        let table = LineTable(workspace.files[Int(file.index)].bytes)
        var key = ""
        for number in stride(from: 2, through: table.count, by: 1) {
            guard let line = table.line(number) else { return }
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix("---") { return }
            if let colon = text.firstIndex(of: ":"), text.first != " ", text.first != "-" {
                key = String(text[..<colon])
                keys[key] = Location(file: file, line: number, column: 1)
            } else if text.drop(while: { $0 == " " }).hasPrefix("- ") {
                lists[key, default: []].append(Location(file: file, line: number, column: 1))
            }
        }
    }

    /// Of the element of a list with `count` of them; of the key where they do not stand one on a line.
    func place(_ index: Int, of count: Int, in key: String) -> Location {
        guard let places = lists[key], places.count == count else { return place(of: key) }
        return places[index]
    }

    /// Of a key; of the file where it has none.
    func place(of key: String) -> Location { keys[key] ?? first }
}
