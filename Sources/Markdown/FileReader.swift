import Diagnostics

/// Reads one file: its front matter, then its blocks, the plain way where that is sure to be right, else through cmark.
struct FileReader {
    let file: SourceFile
    let text: Bytes
    /// UTF-8 throughout, without NUL.
    private let isSound: Bool
    private var diagnostics: [Diagnostic] = []
    private var faults: LineFaults?

    init(file: SourceFile, text: Bytes) {
        self.file = file
        self.text = text
        let (hasNUL, isASCII) = text.survey()
        isSound = !hasNUL && (isASCII || text.firstInvalidUTF8(in: 0..<text.count) == nil)
    }

    static func tooLarge(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, "the file has \(file.bytes.count) bytes, and one over 32 MiB is not read",
            at: SourceSpan(Location(file: file.id, line: 1, column: 1)), fix: "split it into several files")
    }

    mutating func read(limitsFrontMatter: Bool) -> (MarkdownDocument, [Diagnostic]) {
        let block = FrontMatterBlock.find(in: text)
        let start = block?.bodyStart ?? (text.startsWithByteOrderMark ? 3 : 0)
        let tree = readBlocks(from: start, line: 1 + (block?.lastLine ?? 0))
        let entries = block.flatMap { readFrontMatter($0, isLimited: limitsFrontMatter) }
        let document = MarkdownDocument(
            file: file, frontMatter: entries.map { FrontMatter(entries: $0, lastLine: block?.lastLine ?? 0) },
            headings: tree.headings, items: tree.items, looseLines: tree.looseLines,
            hasUnreadableFrontMatter: block != nil && entries == nil,
            hasConflictMarkers: faults?.hasConflictMarkers ?? false, body: start..<text.count)
        return (document, ((faults?.diagnostics ?? []) + diagnostics).inFileOrder())
    }

    private mutating func readBlocks(from start: Int, line: Int) -> BlockTree {
        if isSound, let tree = PlainBlocks.read(text, from: start, line: line) { return tree }
        return readAnyBlocks(from: start, line: line)
    }

    /// Through cmark, which takes longer.
    mutating func readAnyBlocks(from start: Int, line: Int) -> BlockTree {
        let faults = checkLines()
        var skeleton = Skeleton(expecting: text.count - start)
        text.forEachLine(from: start, number: line) { line in
            if faults.isConflictMarker(line, of: text) {
                skeleton.appendBlank(line, of: text)
            } else {
                skeleton.append(line, of: text)
            }
        }
        let tree = BlockReader.read(skeleton, of: text)
        if let place = tree.tooDeep { tellTooDeep(place) }
        return tree
    }

    /// Looks through the lines as text; where the body has turned out to be plain, only those of the front matter.
    private mutating func checkLines(to stop: Int? = nil) -> LineFaults {
        if let faults { return faults }
        var found = LineFaults(of: file, isSound: isSound)
        let start = text.startsWithByteOrderMark ? 3 : 0
        text.forEachLine(from: start, to: stop, number: 1) { found.check($0, of: text) }
        faults = found
        return found
    }

    private mutating func tellTooDeep(_ place: TextLine) {
        diagnostics.append(
            Diagnostic(
                .nestedTooDeep, "lists and quotes are nested over \(ReadingLimits.depth) deep here, which is not read",
                at: file.span(of: place.range, onLine: Int(place.number)), fix: "indent it less"))
    }

    private mutating func readFrontMatter(_ block: FrontMatterBlock, isLimited: Bool) -> [YAMLEntry]? {
        guard block.isClosed else { return tellNotClosed(block) }
        guard !isLimited || block.yaml.count <= ReadingLimits.frontMatterBytes else {
            return tellFrontMatterTooLarge(block)
        }
        let source = YAMLSource(file: file, text: text, range: block.yaml, firstLine: 2, name: "the front matter")
        if faults == nil, let entries = FlatYAML.entries(of: source) { return entries }
        guard !hasFaults(block) else { return nil }
        let (entries, findings) = YAMLReader.read(source)
        diagnostics += findings
        return entries
    }

    /// What spoils a line of front matter has been told, and YAML would only complain about it again.
    private mutating func hasFaults(_ block: FrontMatterBlock) -> Bool {
        checkLines(to: block.bodyStart).faultyLines.contains { Int($0) <= block.lastLine }
    }

    private mutating func tellNotClosed(_ block: FrontMatterBlock) -> [YAMLEntry]? {
        let start = text.startsWithByteOrderMark ? 3 : 0
        diagnostics.append(
            Diagnostic(
                .frontMatterNotClosed, "the front matter that begins here has no `---` line at its end",
                at: file.span(of: start..<start + 3, onLine: 1),
                fix: "write `---` on a line of its own behind its last key"))
        return nil
    }

    private mutating func tellFrontMatterTooLarge(_ block: FrontMatterBlock) -> [YAMLEntry]? {
        let start = text.startsWithByteOrderMark ? 3 : 0
        diagnostics.append(
            Diagnostic(
                .frontMatterTooLarge, "the front matter has \(block.yaml.count) bytes, and over 64 KiB is not read",
                at: file.span(of: start..<start + 3, onLine: 1), fix: "move what is prose below the closing `---`"))
        return nil
    }
}
