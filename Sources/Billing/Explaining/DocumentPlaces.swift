import Diagnostics
import Records

/// Where the lines, the tax rows and the settled rows of an issued document stand in its file.
struct DocumentPlaces {
    private let first: Location
    private let keys: KeyPlaces

    init(_ document: IssuedDocument, in workspace: Workspace) {
        first = document.location
        keys = KeyPlaces(of: document.location.file, in: workspace)
    }

    /// Of the element of a list with `count` of them; of the key where they do not stand one on a line.
    func place(_ index: Int, of count: Int, in key: String) -> Location {
        let places = keys.elements(of: key)
        return places.count == count ? places[index] : place(of: key)
    }

    /// Of a key; of the file where it has none.
    func place(of key: String) -> Location { keys[key] ?? first }
}
