import Diagnostics

/// What is wrong with lines as text, whatever they mean: bytes that are not UTF-8, NUL, too long, Git's conflict markers.
struct LineFaults {
    private let file: SourceFile
    /// The file as a whole is known to be UTF-8 without NUL, which need not be looked for again.
    private let isSound: Bool
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var hasConflictMarkers = false
    private(set) var faultyLines: Set<Int32> = []
    private var isInConflict = false
    private var told: [DiagnosticID: Int] = [:]

    /// A file that is no text at all has a fault on each line.
    private static let mostToldOfAKind = 20

    init(of file: SourceFile, isSound: Bool = false) {
        self.file = file
        self.isSound = isSound
    }

    mutating func check(_ line: TextLine, of text: Bytes) {
        checkForConflict(line, of: text)
        if !isSound { checkBytes(line, of: text) }
        if line.isLong {
            tell(
                .lineTooLong, "the line is \(line.range.count) bytes long, and over 64 KiB nothing is read from it",
                line, line.range.prefix(1), "break it into several lines")
        }
    }

    private mutating func checkBytes(_ line: TextLine, of text: Bytes) {
        if let index = text.firstIndex(of: 0, in: line.range) {
            tell(.nulByte, "a NUL byte stands here, which no text file has", line, index..<index + 1, "delete it")
        }
        if let index = text.firstInvalidUTF8(in: line.range) {
            let byte = String(text[index], radix: 16, uppercase: true)
            tell(
                .invalidUTF8, "the line is not UTF-8 from here on (byte 0x\(byte))", line, index..<index + 1,
                "save the file as UTF-8")
        }
    }

    /// Whether the line is one of Git's markers; `=======` is one only behind the marker that opens a conflict.
    func isConflictMarker(_ line: TextLine, of text: Bytes) -> Bool {
        faultyLines.contains(line.number) && conflictMark(of: line, text) != nil
    }

    private mutating func checkForConflict(_ line: TextLine, of text: Bytes) {
        guard let mark = conflictMark(of: line, text), isInConflict || mark == UInt8(mark: "<") else { return }
        faultyLines.insert(line.number)
        if mark == UInt8(mark: "<") {
            hasConflictMarkers = true
            let start = Int(line.start)
            tell(
                .conflictMarkers, "Git left a merge conflict here: both versions stand in the file", line,
                start..<start + 7, "keep one version and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`")
        }
        isInConflict = mark != UInt8(mark: ">")
    }

    private func conflictMark(of line: TextLine, _ text: Bytes) -> UInt8? {
        let start = Int(line.start)
        let end = Int(line.end)
        guard end - start >= 7, end - start == 7 || text[start + 7] == .space else { return nil }
        let mark = text[start]
        guard "<=>|".utf8.contains(mark), text.runEnd(from: start, to: start + 7) == start + 7 else { return nil }
        return mark != UInt8(mark: "=") || text.isBlank(start + 7..<end) ? mark : nil
    }

    private mutating func tell(
        _ id: DiagnosticID, _ message: String, _ line: TextLine, _ range: Range<Int>, _ fix: String
    ) {
        if id != .conflictMarkers { faultyLines.insert(line.number) }
        told[id, default: 0] += 1
        guard told[id, default: 0] <= Self.mostToldOfAKind else { return }
        let isLast = told[id] == Self.mostToldOfAKind
        let span = file.span(of: range, onLine: Int(line.number))
        diagnostics.append(
            Diagnostic(
                id, isLast ? message + " (more of its kind in this file are not told)" : message, at: span, fix: fix))
    }
}

extension UnsafeBufferPointer<UInt8> {
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        range.first { self[$0] == byte }
    }
}
