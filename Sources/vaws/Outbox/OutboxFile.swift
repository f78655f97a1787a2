import Diagnostics
import Markdown
import Records

/// A message in the outbox, by the words that name it.
struct OutboxFile {
    let draft: MessageDraft
    /// Below the root.
    let path: String
    let file: SourceFile

    /// `outbox/2026-11-23-hollis-reminder-2-2026-0040.md`, its name alone, or a part that only one has.
    init(_ text: String, in open: OpenWorkspace, from directory: String) throws(Complaint) {
        let files = open.workspace.drafts.map { OutboxFile($0, in: open) }
        let real = realPath(joined(directory, text))
        let root = open.folder.root.path
        let exact = files.filter {
            $0.path == text || $0.draft.name == text || "\($0.draft.name).md" == text
                || (real != nil && joined(root, $0.path) == real)
        }
        let found = exact.isEmpty ? files.filter { $0.draft.name.contains(text) } : exact
        guard let only = found.first, found.count == 1 else {
            throw OutboxFile.notFound(text, found.isEmpty ? files : found, isAmbiguous: !found.isEmpty)
        }
        self = only
    }

    init(_ draft: MessageDraft, in open: OpenWorkspace) {
        self.draft = draft
        path = open.workspace.path(of: draft.location)
        file = open.folder.files[Int(draft.location.file.index)]
    }

    /// Whether it is exactly what `sync` wrote.
    var isUntouched: Bool { DraftMark.isUntouched(file.bytes) }

    /// The text below the front matter, line by line, without blank lines around it.
    var letter: [String] {
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.removeFirst(MarkdownDocument.read(file).0.frontMatter?.lastLine ?? 0)
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines
    }

    private static func notFound(_ text: String, _ files: [OutboxFile], isAmbiguous: Bool) -> Complaint {
        let names = files.map(\.draft.name)
        if isAmbiguous {
            return Complaint("'\(text)' is a part of several names", fix: "write one of \(names.listed)")
        }
        let fix = didYouMean(text, among: names) ?? (names.isEmpty ? "the outbox is empty" : "`vaws outbox` shows them")
        return Complaint("no message '\(text)' waits in the outbox", fix: fix)
    }
}
