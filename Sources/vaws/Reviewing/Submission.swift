import Billing
import Diagnostics
import Markdown
import Practice
import Records
import Reports
import Values

/// Writes down that work went to the client, says so on its tasks, and drafts the request for review.
struct Submission {
    let open: OpenWorkspace
    let work: SubmittedWork
    let link: String?
    let review: CalendarDate?
    let isUnchecked: Bool

    func change() throws(Complaint) -> Change {
        try mustBeChecked()
        if let link, link.contains(where: { $0.isWhitespace || $0 == "(" || $0 == ")" }) {
            throw Complaint("'\(link)' is no address", fix: "write blanks and brackets as `%20`, `%28`", status: .usage)
        }
        let named = names()
        let before = ReviewRounds.all(workspace, AgreementBook(workspace))
        let lines = try work.pieces.map { piece throws(Complaint) in try line(piece, named, before) }
        let others = workspace.deliverables.filter { $0.client == work.client }.map { ($0.day, $0.location) }
        let written = try complaining { () throws(EditProblem) in
            try EntryBook(workspace).change(adding: lines, besides: others)
        }
        var change = Change(files: [FileChange(written)])
        change.files += try edits(named).files
        let after = try EditCheck(open: open).workspace(after: change)
        let submitted = try submitted(written, in: after)
        change.told = submitted.map { words($0, written.path) }
        try draft(submitted, after, into: &change)
        return change
    }

    private var workspace: Workspace { open.workspace }

    private func mustBeChecked() throws(Complaint) {
        guard !isUnchecked else { return }
        let checklists = Checklists(workspace)
        for index in work.pieces.compactMap(\.task) {
            let left = checklists.left(of: workspace.tasks[index])
            guard !left.isEmpty else { continue }
            let name = workspace.tasks[index].id ?? "\"\(workspace.tasks[index].title)\""
            throw Complaint(
                "\(workspace.named(index)) is not checked: \(left.map { "'\($0)'" }.listed)",
                fix: "`vaws qc \(name)` writes the checks below it, `--tick` and `--all` tick them; or `--unchecked`",
                id: DiagnosticID.uncheckedWork.rawValue)
        }
    }

    /// The ids by which the lines name the tasks; a task without one is given one.
    private func names() -> [Int: String] {
        var names: [Int: String] = [:]
        for index in work.pieces.compactMap(\.task) where names[index] == nil {
            names[index] = workspace.tasks[index].id ?? workspace.newTaskID(for: index, besides: Array(names.values))
        }
        return names
    }

    private func edits(_ names: [Int: String]) throws(Complaint) -> EditList {
        var edits = EditList()
        for index in names.keys.sorted() {
            let task = workspace.tasks[index]
            guard task.isOpen else { continue }
            let id = task.id == nil ? names[index].map { [TaskField(.id, $0)] } ?? [] : []
            let fields = id + [TaskField(.status, "submitted"), TaskField(.since, workspace.today.description)]
            let written = try complaining { () throws(EditProblem) in try TaskEditor(workspace).set(index, fields) }
            edits.add(written, to: task.location.file)
        }
        return edits
    }
}

extension Submission {
    private func line(_ piece: SubmittedWork.Piece, _ names: [Int: String], _ before: [ReviewRounds]) throws(Complaint)
        -> EntryLine
    {
        let task = piece.task.flatMap { names[$0] }
        let stem = piece.file.map { Submission.stem(of: $0) }
        let id = piece.isOneOfSeveral ? stem.map { NewName("\(task.map { "\($0)-" } ?? "")\($0)")?.id ?? $0 } : nil
        let title = title(piece, stem)
        let earlier = before.first { $0.client == work.client && $0.name == id ?? task ?? title }
        let parts: [String?] = [
            "submitted", link.map { "[\(title)](\($0))" } ?? EntryLine.words(title, in: .deliverable),
            task.map { EntryLine.field(.task, $0) },
            EntryLine.field(.version, "\((earlier?.version ?? 0) + 1)"),
            piece.file.map { EntryLine.field(.file, $0) }, try hash(piece.file).map { EntryLine.field(.hash, $0) },
            review.map { EntryLine.field(.review, $0.description) }, id.map { EntryLine.field(.id, $0) },
        ]
        return EntryLine(.deliverable, client: work.client, day: workspace.today, parts: parts.compactMap(\.self))
    }

    private func title(_ piece: SubmittedWork.Piece, _ stem: String?) -> String {
        let task = piece.task.map { workspace.tasks[$0].title.replacing("[", with: "").replacing("]", with: "") }
        return piece.isOneOfSeveral ? [task, stem].compactMap(\.self).joined(separator: ", ") : task ?? stem ?? ""
    }

    private func hash(_ path: String?) throws(Complaint) -> String? {
        guard let path else { return nil }
        guard let hash = SubmittedFiles.hash(of: path, in: open.folder) else {
            throw Complaint("'\(path)' cannot be read")
        }
        return hash
    }

    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// The deliverables as they stand then; each line must read as it was meant.
    private func submitted(_ written: JournalChange, in after: Workspace) throws(Complaint) -> [ReviewRounds] {
        let first = written.newLine ?? 0
        let rounds = ReviewRounds.all(after, AgreementBook(after)).filter { rounds in
            rounds.submission.map { line in
                after.path(of: line.location) == written.path
                    && (first..<first + work.pieces.count).contains(Int(line.location.line))
            } ?? false
        }
        guard rounds.count == work.pieces.count else {
            throw Complaint(
                "no place in '\(written.path)' was found where the line reads as meant", fix: "write it there by hand")
        }
        return rounds
    }

    private func words(_ rounds: ReviewRounds, _ path: String) -> String {
        let place = rounds.submission.map { "\(path):\($0.location.line)" } ?? path
        let due = rounds.due.map { "; the answer is due on \($0)" } ?? ""
        return "Submitted: \(rounds.title), version \(rounds.version) (\(place))\(due)."
    }

    private func draft(_ submitted: [ReviewRounds], _ after: Workspace, into change: inout Change) throws(Complaint) {
        let material = LetterMaterial(open)
        let letter = ReviewRequestLetter(submitted, in: after, through: material.letters, material.languages)
        guard let message = letter.message else { return }
        let drafted = OutboxDraft(message).change(in: open)
        change.files += drafted.files
        change.told += drafted.told
    }
}
