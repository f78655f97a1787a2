import Diagnostics
import Markdown
import Records
import Reports

/// A message that a command drafts into the outbox.
///
/// It is made anew where it lies there as vaws wrote it. One that a person changed, sent or dropped stays as it is, and
/// that is told.
struct OutboxDraft {
    let message: DraftedMessage

    /// - Parameter isKept: not so for one that `sync` would draft by itself, which goes when it is no longer due.
    init(_ message: DraftedMessage, isKept: Bool = true) {
        var message = message
        message.isKept = isKept
        self.message = message
    }

    func change(in open: OpenWorkspace) -> Change {
        guard let fate = Outbox(open.workspace)[message.name] else { return made(in: open) }
        switch fate {
        case .sent(let day, _): return told("was sent on \(day); it is not drafted again")
        case .dropped(let day, _): return told("was dropped on \(day); it is not drafted again")
        case .lies(let location): return lies(in: open.folder.files[Int(location.file.index)])
        }
    }

    private func lies(in file: SourceFile) -> Change {
        guard DraftMark.isUntouched(file.bytes) else { return told("was changed by hand and stays as it is") }
        let all = TextEdit(replacing: 0..<file.bytes.count, with: message.text)
        return Change(files: [.edit(file.id, [all])], told: ["Drafted anew: \(message.subject) (\(file.path))."])
    }

    /// A file that nobody knows as a draft may lie at the place.
    private func made(in open: OpenWorkspace) -> Change {
        guard !open.folder.files.contains(where: { $0.path == message.path }) else {
            return told("is no draft that vaws can read, and stays as it is")
        }
        return Change(
            files: [.make(path: message.path, text: message.text)],
            told: ["Drafted: \(message.subject) (\(message.path))."])
    }

    private func told(_ words: String) -> Change { Change(told: ["\(message.path) \(words)."]) }
}
