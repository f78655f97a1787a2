public import Diagnostics
public import Markdown

/// What a file is about, by its front matter and, where that says nothing, by its place; and the keys that say more.
public struct FileHead: Sendable {
    public let file: FileID
    /// Nil for prose: only its tasks are read.
    public let kind: Kind?
    public let client: String?
    public let place: Place
    /// Nil where the file has none, or none that can be read.
    public let frontMatter: FrontMatter?
    /// Whether front matter stands there that cannot be read, so that nothing is said of keys that are missing.
    public let isUnreadable: Bool
    /// Whether its lines may be of other clients than the file: `shared: yes`.
    public let isShared: Bool

    /// The file's name without its ending: the id of a service or an agreement.
    public var name: String { place.name }

    /// The file's beginning, for records that are a file of their own.
    var start: Location { Location(file: file, line: 1, column: 1) }
}

extension FileHead {
    /// Findings: `unknown-kind`, `client-mismatch`, and values of the wrong kind.
    ///
    /// What cannot be read as YAML has been told when the document was read.
    public static func read(_ document: MarkdownDocument) -> (FileHead, [Diagnostic]) {
        let file = document.file
        let frontMatter = document.frontMatter
        let place = Records.place(of: file.path)
        let start = SourceSpan(Location(file: file.id, line: 1, column: 1), length: 3)
        var reader = MappingReader("a file", entries: frontMatter?.entries ?? [], at: start)
        let kind = reader.read("kind", .kind)
        let isShared = reader.read("shared", .flag) ?? false
        let client = reader.client(in: place, isShared: isShared)
        let head = FileHead(
            file: file.id, kind: kind ?? place.kind, client: client, place: place, frontMatter: frontMatter,
            isUnreadable: document.hasUnreadableFrontMatter, isShared: isShared)
        return (head, reader.findings)
    }

    /// The keys that every file may have, which `read` has read.
    static let keys = ["kind", "client", "shared"]

    /// A reader of the further keys.
    func reader() -> MappingReader {
        let span = SourceSpan(start, length: 3)
        let what = kind?.phrase ?? "this file"
        return MappingReader(what, entries: frontMatter?.entries ?? [], at: span, knowing: FileHead.keys)
    }

    /// The findings of a reader that has read all keys.
    func findings(of reader: consuming MappingReader) -> [Diagnostic] {
        reader.finish(missingKeysAreTold: !isUnreadable)
    }
}

extension MappingReader {
    /// The client that the file names; another one than the folder's must be meant.
    fileprivate mutating func client(in place: Place, isShared: Bool) -> String? {
        guard let named = read("client", .name.like("acme")) else { return place.client }
        guard let folder = place.client, folder != named, !isShared else { return named }
        report(
            .clientMismatch, "the file is of client '\(named)', and stands in the folder of '\(folder)'",
            at: entry("client")?.value.span, fix: "move it, or add `shared: yes` if it is meant to stand here")
        return folder
    }
}

extension ValueType where Value == Kind {
    static var kind: Self {
        ValueType("a kind", example: "tasks") { _, value, key, findings in
            if let kind = value.text.flatMap(Kind.init) { return kind }
            let words = Kind.allCases.map(\.rawValue)
            let near = value.text.flatMap { nearest(to: $0, among: words) }
            let fix = near.map { "did you mean `kind: \($0)`?" } ?? "write one of \(listed(words))"
            findings.append(Diagnostic(.unknownKind, "there is no kind \(value.said)", at: value.span, fix: fix))
            return nil
        }
    }
}
