import Diagnostics
import Records

/// The words of lines that are marked `#private`: of a task, an entry, or any other line of a file.
enum PrivateLines {
    private static let tag = PrivateTag.word

    static func terms(in workspace: Workspace) -> [ProtectedTerm] {
        let records = recordTexts(in: workspace)
        let marked = records.filter(\.isMarked)
        let lines = lines(in: workspace, besides: Set(records.map { Line($0.location) }))
        return (marked.map { ($0.text, $0.location) } + lines).compactMap { text, location in
            ProtectedTerm(text, "a line marked #\(tag)", at: location, as: manner(of: text))
        }
    }

    /// One word of every day is not looked for within other text.
    private static func manner(of text: String) -> ProtectedTerm.Manner {
        let words = WordScan.words(of: text)
        return words.count > 1 || words.contains(where: ProtectedTerm.isTelling) ? .anyCase : .wholeText
    }

    private struct Line: Hashable {
        let file: FileID
        let number: Int32

        init(_ location: Location) { (file, number) = (location.file, location.line) }
    }

    private struct RecordText {
        let text: String
        let location: Location
        let isMarked: Bool
    }

    private static func recordTexts(in workspace: Workspace) -> [RecordText] {
        workspace.tasks.indices.map { index in
            let task = workspace.tasks[index]
            return RecordText(text: task.title, location: task.location, isMarked: workspace.isPrivate(task: index))
        }
            + workspace.time.map {
                RecordText(text: $0.text, location: $0.location, isMarked: PrivateTag.isOn($0.tags))
            }
            + workspace.expenses.map {
                RecordText(text: $0.text, location: $0.location, isMarked: PrivateTag.isOn($0.tags))
            }
    }

    private static func lines(in workspace: Workspace, besides known: Set<Line>) -> [(String, Location)] {
        let mark = Array("#\(tag)".utf8)
        return workspace.files.flatMap { file -> [(String, Location)] in
            guard file.bytes.count >= mark.count, contains(mark, file.bytes) else { return [] }
            let lines = file.bytes.split(separator: 10, omittingEmptySubsequences: false)
            return lines.enumerated().compactMap { index, bytes in
                let location = Location(file: file.id, line: index + 1, column: 1)
                guard !known.contains(Line(location)) else { return nil }
                return words(of: String(decoding: bytes, as: UTF8.self)).map { ($0, location) }
            }
        }
    }

    private static func contains(_ mark: [UInt8], _ bytes: [UInt8]) -> Bool {
        bytes.indices.dropLast(mark.count - 1).contains { start in
            bytes[start] == mark[0] && mark.indices.allSatisfy { bytes[start + $0] | 0x20 == mark[$0] | 0x20 }
        }
    }

    /// The words of a line that bears the mark, without tags, fields, dates and times; nil for a line without it.
    private static func words(of line: String) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.contains(where: { $0.lowercased().trimmingMarks == "#\(tag)" }) else { return nil }
        let kept = words.filter { word in
            let isField = word.contains(":") && word.first?.isLetter == true && !word.hasSuffix(":")
            return word.contains(where: \.isLetter) && !word.hasPrefix("#") && !word.hasPrefix("@") && !isField
        }
        return kept.joined(separator: " ")
    }
}

extension String {
    /// Without a full stop or the like at its end.
    fileprivate var trimmingMarks: Substring {
        var text = self[...]
        while let last = text.last, ".,;:!?)".contains(last) { text.removeLast() }
        return text
    }
}
