/// An item of a list, bulleted or numbered.
///
/// It is kept in half the room (a file has at most 32 MiB), because a workspace has a hundred thousand of them.
public struct ListItem: Sendable, Equatable {
    private let firstLineNumber: Int32
    private var lastLineNumber: Int32
    private let contentStart, contentEnd, notesStart: Int32
    private var notesEnd: Int32
    private let parentIndex, headingIndex: Int32
    public let isInQuote: Bool

    public init(
        line: Int, lastLine: Int, content: Range<Int>, parent: Int?, heading: Int?, isInQuote: Bool, notes: Range<Int>
    ) {
        firstLineNumber = Int32(line)
        lastLineNumber = Int32(lastLine)
        contentStart = Int32(content.lowerBound)
        contentEnd = Int32(content.upperBound)
        notesStart = Int32(notes.lowerBound)
        notesEnd = Int32(notes.upperBound)
        parentIndex = Int32(parent ?? -1)
        headingIndex = Int32(heading ?? -1)
        self.isInQuote = isInQuote
    }

    /// The line on which the item begins, from 1.
    public var line: Int { Int(firstLineNumber) }
    /// The last line that belongs to the item and is not blank.
    public var lastLine: Int { Int(lastLineNumber) }
    /// The bytes of its first line in the file, from behind the marker and its blanks to the end of the line.
    public var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
    /// The bytes of the notes: from the start of the line after the first to the end of the last line of the item.
    public var notes: Range<Int> { Int(notesStart)..<Int(notesEnd) }
    /// The index of the item around it.
    public var parent: Int? { parentIndex < 0 ? nil : Int(parentIndex) }
    /// The index of the innermost heading before it.
    public var heading: Int? { headingIndex < 0 ? nil : Int(headingIndex) }

    /// What is known once the file has been read further: the last line that belongs to the item.
    mutating func end(on line: TextLine) {
        guard line.number > firstLineNumber else { return }
        lastLineNumber = line.number
        notesEnd = max(notesStart, line.end)
    }
}
