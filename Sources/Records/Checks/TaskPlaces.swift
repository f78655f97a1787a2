public import Diagnostics
import Markdown

/// Finds again where a field of a task stands, in whatever notation, for a finding that is made after the files were read.
public struct TaskPlaces {
    private let files: [SourceFile]
    private let scanner = LineScanner(keys: FieldKey.ofTasks, isTask: true)
    private var tables: [FileID: LineTable] = [:]

    public init(_ workspace: Workspace) {
        files = workspace.files
    }

    /// The place of the field's value on the task's line, else in the front matter of its file, else that of the task.
    public mutating func span(of key: FieldKey?, in task: Task) -> SourceSpan {
        let file = files[Int(task.location.file.index)]
        guard let key else { return SourceSpan(task.location) }
        let number = Int(task.location.line)
        let table = table(of: file)
        if let line = table.line(number), let range = value(of: key, on: line, task, file) {
            return file.span(of: range, onLine: number)
        }
        if let (line, range) = table.frontMatterValue(of: key) { return file.span(of: range, onLine: line) }
        return SourceSpan(task.location)
    }

    private mutating func table(of file: SourceFile) -> LineTable {
        if let table = tables[file.id] { return table }
        let table = LineTable(file.bytes)
        tables[file.id] = table
        return table
    }

    private func value(of key: FieldKey, on line: ArraySlice<UInt8>, _ task: Task, _ file: SourceFile) -> Range<Int>? {
        let start = line.indices.lazy.filter { line[$0] & 0xC0 != 0x80 }.dropFirst(Int(task.location.column) - 1).first
        guard let start else { return nil }
        let bytes = file.bytes.span
        guard let item = TaskLine(bytes, start..<line.endIndex) else { return nil }
        let todo = TodoTxt.read(bytes, item.words)
        let words = (todo?.start ?? item.words.lowerBound)..<item.words.upperBound
        let scanned = scanner.scan(bytes, words, isTodoTxt: todo != nil)
        return ([key] + key.synonyms).lazy.compactMap { scanned.field($0)?.valueRange }.first
    }
}

extension FieldKey {
    /// What todo.txt calls it.
    fileprivate var synonyms: [FieldKey] {
        switch self {
        case .start: [.t]
        case .repeat: [.rec]
        case .importance: [.pri]
        default: []
        }
    }
}

extension LineTable {
    /// The value of a key in the front matter: the line, and its bytes without the blanks around it and a comment.
    fileprivate func frontMatterValue(of key: FieldKey) -> (line: Int, range: Range<Int>)? {
        let (fence, wanted) = (Array("---".utf8), Array("\(key.rawValue):".utf8))
        guard line(1)?.starts(with: fence) == true else { return nil }
        for number in 2...max(count, 2) {
            guard let line = line(number), !line.starts(with: fence) else { return nil }
            guard line.starts(with: wanted) else { continue }
            let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
            let rest = line.dropFirst(wanted.count).drop(while: isBlank)
            let comment = rest.indices.dropFirst().first { rest[$0] == UInt8(ascii: "#") && isBlank(rest[$0 - 1]) }
            let value = rest[..<(comment ?? rest.endIndex)]
            let end = value.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? value.startIndex
            return value.startIndex < end ? (number, value.startIndex..<end) : nil
        }
        return nil
    }
}
