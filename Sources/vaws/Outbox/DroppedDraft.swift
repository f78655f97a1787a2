import Diagnostics
import Markdown
import Records
import Values

/// A message that will not be sent: its file goes to `outbox/dropped/` with the day and the reason, so that no copy of
/// the workspace drafts it again.
struct DroppedDraft {
    let file: OutboxFile
    let day: CalendarDate
    let reason: String?

    var path: String { "outbox/dropped/\(file.draft.name).md" }

    func change(in open: OpenWorkspace) throws(Complaint) -> Change {
        guard !open.folder.files.contains(where: { $0.path == path }) else {
            throw Complaint("'\(path)' is there already", fix: "take '\(file.path)' away, or give it another name")
        }
        let words = reason.map { ", since: \($0)" } ?? ""
        return Change(
            files: [.make(path: path, text: text), .remove(file.file.id)],
            told: [
                "Dropped: \(file.draft.subject ?? file.draft.name)\(words) (\(path)). It is not drafted again.",
                "To take it back, move the file to outbox/ and take the line `dropped:` away.",
            ])
    }

    /// The file with two more lines in its front matter.
    private var text: String {
        let old = String(decoding: file.file.bytes, as: UTF8.self)
        let added = "dropped: \(day)\n" + (reason.map { "reason: \(DroppedDraft.quoted($0))\n" } ?? "")
        guard let last = MarkdownDocument.read(file.file).0.frontMatter?.lastLine, last > 1 else {
            return "---\nkind: draft\n\(added)---\n" + old
        }
        let lines = old.split(separator: "\n", omittingEmptySubsequences: false)
        let end = old.contains("\r\n") ? added.replacing("\n", with: "\r\n") : added
        return lines[..<(last - 1)].map { $0 + "\n" }.joined() + end + lines[(last - 1)...].joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
