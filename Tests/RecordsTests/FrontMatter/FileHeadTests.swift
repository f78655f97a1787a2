import Diagnostics
import Markdown
import Records
import Testing

@Suite struct FileHeadTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        let text: String
        let kind: Kind?
        let client: String?
        var finding: String?
        var testDescription: String { "\(path): \(text)" }
    }

    @Test(
        "Front matter says kind and client, else the place does; a mistake costs only its key",
        arguments: [
            Case(path: "clients/acme/tasks.md", text: "project: News", kind: .tasks, client: "acme"),
            Case(path: "notes/list.md", text: "kind: tasks\nclient: acme", kind: .tasks, client: "acme"),
            Case(path: "clients/acme/plan.md", text: "kind: task", kind: .task, client: "acme"),
            Case(path: "invoices/CN2026-001.md", text: "kind: credit-note", kind: .creditNote, client: nil),
            Case(path: "notes/list.md", text: "title: A list", kind: nil, client: nil),
            Case(
                path: "clients/acme/tasks.md", text: "kind: «taks»", kind: .tasks, client: "acme",
                finding: "unknown-kind: there is no kind 'taks' / did you mean `kind: task`?"),
            Case(
                path: "clients/acme/tasks.md", text: "client: «bolt»", kind: .tasks, client: "acme",
                finding: "client-mismatch: the file is of client 'bolt', and stands in the folder of 'acme'"
                    + " / move it, or add `shared: yes` if it is meant to stand here"),
            Case(path: "clients/acme/tasks.md", text: "client: bolt\nshared: yes", kind: .tasks, client: "bolt"),
            Case(
                path: "clients/acme/tasks.md", text: "shared: «maybe»", kind: .tasks, client: "acme",
                finding: "invalid-value: 'shared' takes 'yes' or 'no', not 'maybe' / write one of these"),
        ])
    func heads(example: Case) {
        let marked = MarkedText("---\n\(example.text)\n---\n", path: example.path)
        let (head, findings) = FileHead.read(MarkdownDocument.read(marked.file).0)
        #expect(head.kind == example.kind)
        #expect(head.client == example.client)
        #expect(findings.map(said) == [example.finding].compactMap { $0 })
        #expect(findings.map(\.span) == marked.spans)
    }

    @Test("Front matter that is no YAML leaves kind and client to the place, and no key is missed")
    func unreadable() {
        let file = SourceFile(
            id: FileID(0), path: "clients/acme/agreements/2026.md", bytes: Array("---\nfrom: [2026\n---\n".utf8))
        let (head, findings) = FileHead.read(MarkdownDocument.read(file).0)
        #expect(head.kind == .agreement)
        #expect(head.client == "acme")
        #expect(findings.isEmpty)
        #expect(Agreement.read(head, currency: nil).findings.isEmpty)
    }
}
