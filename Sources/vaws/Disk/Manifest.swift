import Diagnostics
import Markdown

/// What `vaws.yaml` says about which files to read; all else in it is the records' business.
struct Manifest {
    let ignored: [Glob]

    static func read(_ root: WorkspaceRoot) -> Manifest {
        guard case .bytes(let bytes) = FileContent.read(joined(root.path, WorkspaceRoot.marker)) else {
            return Manifest(ignored: [])
        }
        return Manifest(SourceFile(id: FileID(0), path: WorkspaceRoot.marker, bytes: bytes))
    }

    init(_ file: SourceFile) {
        let (document, _) = YAMLDocument.read(file)
        self.init(ignored: Manifest.texts(of: "ignore", in: document).map(Glob.init))
    }

    private init(ignored: [Glob]) {
        self.ignored = ignored
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
