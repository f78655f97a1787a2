import Diagnostics
import Markdown
import Values

/// One journal with what is to change in it, read back before it is given, so that it is known to read as meant.
struct JournalDraft {
    private let journal: Journal
    private let names: KnownNames
    private let style: JournalStyle
    private let isNew: Bool

    /// - Parameter style: that of the journal before it, for what this one does not show.
    init(_ file: SourceFile, names: KnownNames, style: JournalStyle, isNew: Bool = false) {
        journal = Journal(file, names: names)
        self.names = names
        self.style = JournalStyle(of: journal, else: style)
        self.isNew = isNew
    }

    func change(
        closing: [TimeClosing], adding line: TimeLine?, in workspace: Workspace
    ) throws(EditProblem) -> JournalChange {
        var edits = closing.flatMap { closing -> [TextEdit] in
            let line = Int(workspace.time[closing.entry].location.line)
            let entry = journal.entries.first { $0.item.line == line }
            return entry.map { closing.edits(of: $0, in: journal, style: style) } ?? []
        }
        var newLine: Int?
        var written = ""
        if let line {
            let finder = JournalSpotFinder(journal: journal, style: style, day: line.day, client: line.client)
            let spot = finder.spot()
            written = line.written(at: spot, of: journal.source, style: style)
            edits.append(journal.lines.insertion(of: spot.above + [written] + spot.below, after: spot.line))
            newLine = spot.newLine
        }
        guard let bytes = TextEdit.apply(edits, to: journal.bytes) else {
            throw EditProblem("the changes of '\(path)' overlap", fix: "make them one after the other")
        }
        let expected = Expected(closing: closing, line: line, newLine: newLine, written: written)
        try check(bytes, expected, in: workspace)
        return given(edits, bytes, newLine)
    }

    private var path: String { journal.source.document.file.path }

    private func given(_ edits: [TextEdit], _ bytes: [UInt8], _ newLine: Int?) -> JournalChange {
        let file = journal.source.document.file.id
        guard isNew else { return JournalChange(path: path, file: file, edits: edits, newLine: newLine) }
        let whole = TextEdit(replacing: 0..<0, with: String(decoding: bytes, as: UTF8.self))
        return JournalChange(path: path, file: nil, edits: [whole], newLine: newLine)
    }
}

extension JournalDraft {
    private struct Expected {
        let closing: [TimeClosing]
        let line: TimeLine?
        let newLine: Int?
        let written: String
    }

    /// Each entry that stood there reads as before, what was closed has its minutes, and the new one is as meant.
    private func check(_ bytes: [UInt8], _ expected: Expected, in workspace: Workspace) throws(EditProblem) {
        let file = journal.source.document.file
        let tasks = TaskIndex(workspace.tasks)
        let old = EntryRecords(journal.source, tasks: tasks, zone: workspace.business.zone)
        let changed = ReadFile(SourceFile(id: file.id, path: file.path, bytes: bytes))
        let new = EntryRecords(EntrySource(changed, names: names), tasks: tasks, zone: workspace.business.zone)
        let before = old.findings.map(\.message)
        if let finding = new.findings.first(where: { !before.contains($0.message) }) {
            throw EditProblem(finding.message, fix: finding.fix ?? "write the text in other words")
        }
        let added = new.time.firstIndex { $0.location.line == expected.newLine.map(Int32.init) }
        let others = new.time.indices.filter { $0 != added }.map { new.time[$0] }
        let isAsMeant = expected.line.map { line in added.map { line.isRead(as: new.time[$0], workspace) } ?? false }
        guard isAsMeant ?? true, others.count == old.time.count,
            zip(old.time, others).allSatisfy({ stands($0, as: $1, expected.closing, workspace) })
        else { throw unplaced(expected.written) }
    }

    /// What was there reads as before; what was closed has its minutes, and what words that were added say.
    private func stands(
        _ old: TimeEntry, as new: TimeEntry, _ closing: [TimeClosing], _ workspace: Workspace
    ) -> Bool {
        let closed = closing.first { workspace.time[$0.entry].location.line == old.location.line }
        guard old.day == new.day, new.minutes == closed?.minutes ?? old.minutes, old.client == new.client,
            old.person == new.person
        else { return false }
        if let closed, !closed.text.isEmpty { return true }
        return old.task == new.task && old.service == new.service && old.isBillable == new.isBillable
            && (old.comesOff == nil) == (new.comesOff == nil)
    }

    private func unplaced(_ line: String) -> EditProblem {
        EditProblem(
            "no place in '\(path)' was found where the line reads as meant",
            fix: line.isEmpty ? "mend the file by hand" : "write `\(line)` there by hand")
    }
}

extension TimeLine {
    fileprivate func isRead(as entry: TimeEntry, _ workspace: Workspace) -> Bool {
        let zone = workspace.business.zone
        let (range, minutes): (ClockRange?, Minutes) =
            switch amount {
            case .duration(let minutes): (nil, minutes)
            case .range(let range): (range, zone.minutes(elapsed: range, on: day))
            }
        return entry.day == day && entry.client == client && entry.range == range && entry.minutes == minutes
            && (person == nil || entry.person == person)
            && (task == nil || entry.task.map { workspace.tasks[$0].id } == task)
    }
}
