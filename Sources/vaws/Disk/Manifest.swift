import Diagnostics
import Markdown

/// What `vaws.yaml` says about which files to read; all else in it is the records' business.
struct Manifest {
    let ignored: [Glob]
    /// Paths of the iCalendar files among `holidays:`.
    let calendars: Set<String>

    static func read(_ root: WorkspaceRoot) -> Manifest {
        guard case .bytes(let bytes) = FileContent.read(joined(root.path, WorkspaceRoot.marker)) else {
            return Manifest(ignored: [], calendars: [])
        }
        return Manifest(SourceFile(id: FileID(0), path: WorkspaceRoot.marker, bytes: bytes))
    }

    init(_ file: SourceFile) {
        let (document, _) = YAMLDocument.read(file)
        let ignored = Manifest.texts(of: "ignore", in: document)
        let calendars = Manifest.texts(of: "holidays", in: document).filter { $0.hasSuffix(".ics") }
        self.init(ignored: ignored.map(Glob.init), calendars: Set(calendars))
    }

    private init(ignored: [Glob], calendars: Set<String>) {
        self.ignored = ignored
        self.calendars = calendars
    }

    func ignores(_ path: String) -> Bool {
        path != WorkspaceRoot.marker && ignored.contains { $0.matches(path) }
    }

    private static func texts(of key: String, in document: YAMLDocument) -> [String] {
        switch document.entries.first(where: { $0.key == key })?.value {
        case .scalar(let text?, _): [text]
        case .sequence(let values, _):
            values.compactMap { if case .scalar(let text, _) = $0 { text } else { nil } }
        default: []
        }
    }
}
