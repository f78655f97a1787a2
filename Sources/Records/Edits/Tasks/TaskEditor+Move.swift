public import Diagnostics
public import Markdown
public import Values

/// A task on its way to another file, or to another section of its own.
public struct TaskMove: Sendable {
    /// Of the file that it leaves.
    public let removal: TextEdit
    /// Of the file that it goes to.
    public let insertion: TextEdit
    /// The number of the line on which it stands in the new file, and of how many lines it is.
    public let line: Int
    public let lineCount: Int
    /// The tasks that move, with those nested in it, in the order of their lines: indices of `Workspace.tasks`.
    public let members: [Int]
}

extension TaskEditor {
    /// Takes a task with its nested lines out of its file and puts it behind the last task of another.
    ///
    /// `keeping` is written on the lines of those members, as what the old file said of them.
    public func move(
        _ index: Int, to file: SourceFile, section: String?, keeping contexts: [Int: TaskContext] = [:]
    ) throws(EditProblem) -> TaskMove {
        guard !isFile(index) else {
            let path = self.file(of: index).path
            throw EditProblem("'\(path)' is a file of its own", fix: "move it with `git mv`")
        }
        let place = try place(of: index)
        let source = place.document.file
        let removal = place.line.range.lowerBound..<place.end.next
        let placement = try TaskPlacement(in: MarkdownDocument.read(file).0, section: section)
        if source.path == file.path, (removal.lowerBound...removal.upperBound).contains(placement.offset) {
            throw EditProblem("it stands there already")
        }
        let members = members(of: index, through: place.item.lastLine)
        let lines = place.lines { number in
            members.first { workspace.tasks[$0].location.line == number }.flatMap { contexts[$0] }
        }
        return TaskMove(
            removal: TextEdit(replacing: removal, with: ""),
            insertion: placement.written(place.moved(lines, behind: placement.prefix)),
            line: placement.line(in: file.bytes), lineCount: lines.count, members: members)
    }

    /// What a task is due by, also through the tasks around it.
    public func dueAround(_ index: Int) -> Moment? {
        var around: Int? = index
        while let task = around {
            if let due = workspace.tasks[task].due { return due }
            around = workspace.tasks[task].parent
        }
        return nil
    }

    private func members(of index: Int, through last: Int) -> [Int] {
        let task = workspace.tasks[index]
        return workspace.tasks.indices.filter {
            let place = workspace.tasks[$0].location
            return workspace.tasks[$0].pendingOf == nil && place.file == task.location.file
                && place.line >= task.location.line && place.line <= last
        }
    }
}

extension TaskPlace {
    /// The item's lines without their endings; those that are tasks with what is to be kept of them.
    fileprivate func lines(_ context: (Int) -> TaskContext?) -> [String] {
        let bytes = document.file.bytes
        var (lines, offset, number) = ([String](), line.range.lowerBound, item.line)
        while number <= item.lastLine {
            let line = FileLine(holding: offset, in: bytes)
            lines.append(text(of: line, context(number)))
            offset = line.next
            number += 1
        }
        return lines
    }

    private func text(of line: FileLine, _ context: TaskContext?) -> String {
        let bytes = document.file.bytes
        guard let context, !context.isEmpty,
            let item = document.items.first(where: { line.range.contains($0.content.lowerBound) }),
            var text = TaskPlace(item, in: document, prevailing: prevailingNotation(in: document))?.text
        else { return String(decoding: bytes[line.range], as: UTF8.self) }
        text.apply(context)
        return text.text
    }

    /// The lines with the marker and the indentation of their new place; what is nested keeps its distance.
    fileprivate func moved(_ lines: [String], behind prefix: String) -> [String] {
        let old = String(
            decoding: document.file.bytes[line.range.lowerBound..<item.content.lowerBound], as: UTF8.self)
        let oldIndent = old.prefix { $0 == " " || $0 == "\t" }
        let newIndent = prefix.prefix { $0 == " " || $0 == "\t" }
        let wider = max((prefix.count - newIndent.count) - (old.count - oldIndent.count), 0)
        let added = newIndent + String(repeating: " ", count: wider)
        let nested = lines.dropFirst().map { line in
            line.allSatisfy { $0 == " " || $0 == "\t" } ? line : added + TaskPlace.outdented(line, by: oldIndent)
        }
        return [prefix + (lines.first ?? "").dropFirst(old.count)] + nested
    }

    /// Without that indentation, or without as many blanks where it is written otherwise.
    private static func outdented(_ line: String, by indent: Substring) -> String {
        if line.hasPrefix(indent) { return String(line.dropFirst(indent.count)) }
        let blanks = line.prefix { $0 == " " || $0 == "\t" }.count
        return String(line.dropFirst(min(blanks, indent.count)))
    }
}
