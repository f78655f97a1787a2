import Diagnostics
import Markdown
import Records
import Reports

/// What `sync` does in the outbox: what is due is drafted; what it drafted, nobody changed and is no longer true is made
/// anew or taken away. What a person wrote or changed stays, byte by byte.
struct OutboxPlan {
    /// What is done to each file.
    let files: [FileChange]
    /// A line each, such as `drafted outbox/2026-11-23-hollis-reminder-2-2026-0040.md`.
    let told: [String]

    init(_ open: OpenWorkspace) {
        let workspace = open.workspace
        let letters = DueDrafts(open).messages
        let own = workspace.drafts.filter { !$0.isKept }.map { OutboxFile($0, in: open) }.filter(\.isUntouched)
        var (files, told) = ([FileChange](), [String]())
        for letter in letters where !open.folder.files.contains(where: { $0.path == letter.path }) {
            guard !workspace.drafts.contains(where: { $0.name == letter.name }) else { continue }
            files.append(.make(path: letter.path, text: letter.text))
            told.append("drafted \(letter.path)")
        }
        for file in own {
            guard let letter = letters.first(where: { $0.name == file.draft.name }) else {
                files.append(.remove(file.file.id))
                told.append("took \(file.path) away, which is no longer true")
                continue
            }
            let bytes = file.file.bytes.filter { $0 != UInt8(ascii: "\r") }
            guard bytes != Array(letter.text.utf8) else { continue }
            let all = TextEdit(replacing: 0..<file.file.bytes.count, with: letter.text)
            files.append(.edit(file.file.id, [all]))
            told.append("drafted \(file.path) anew")
        }
        (self.files, self.told) = (files, told)
    }

    /// Carries it out; what cannot be written is told and costs only itself.
    func write(in open: OpenWorkspace) -> (told: [String], failures: [String]) {
        var (told, failures) = ([String](), [String]())
        for (file, words) in zip(files, self.told) {
            do throws(Complaint) {
                let versions = try FileVersions(file, in: open)
                guard versions.isCurrent(below: open.folder.root) else { continue }
                try versions.write(below: open.folder.root)
                told.append(words)
            } catch {
                failures.append(error.message)
            }
        }
        return (told, failures)
    }
}
