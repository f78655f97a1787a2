public import Diagnostics

/// A file that is YAML as a whole, such as `vaws.yaml`.
public struct YAMLDocument: Sendable {
    public let file: SourceFile
    /// The keys of the file; none when it could not be read.
    public let entries: [YAMLEntry]
    /// A diagnostic tells why the file could not be read: what merely follows is not worth telling.
    public let isUnreadable: Bool

    /// Reads a file under the rules of front matter, of any length up to 32 MiB. A first line `---` is allowed.
    public static func read(_ file: SourceFile) -> (YAMLDocument, [Diagnostic]) {
        guard file.bytes.count <= ReadingLimits.fileBytes else { return unreadable(file, [FileReader.tooLarge(file)]) }
        return file.bytes.withUnsafeBufferPointer { text in
            let start = text.startsWithByteOrderMark ? 3 : 0
            var faults = LineFaults(of: file)
            text.forEachLine(from: start, number: 1) { faults.check($0, of: text) }
            guard faults.diagnostics.isEmpty else { return unreadable(file, faults.diagnostics) }
            let (entries, diagnostics) = YAMLReader.read(source(file, text, from: start))
            let document = YAMLDocument(file: file, entries: entries ?? [], isUnreadable: entries == nil)
            return (document, diagnostics.inFileOrder())
        }
    }

    private static func unreadable(_ file: SourceFile, _ diagnostics: [Diagnostic]) -> (YAMLDocument, [Diagnostic]) {
        (YAMLDocument(file: file, entries: [], isUnreadable: true), diagnostics)
    }

    private static func source(_ file: SourceFile, _ text: Bytes, from start: Int) -> YAMLSource {
        let end = text.lineEnd(after: start)
        let hasMark = text.has("---", at: start, before: end) && text.isBlank(start + 3..<end)
        let first = hasMark ? text.nextLine(after: end) : start
        return YAMLSource(
            file: file, text: text, range: first..<text.count, firstLine: hasMark ? 2 : 1, name: "the file")
    }
}
