import Testing

@testable import vaws

struct GlobTests {
    @Test(
        "A pattern of ignore: matches a path, or a folder around it",
        arguments: [
            ("archive", "archive/2024/a.md", true), ("archive", "notes/archive/a.md", true),
            ("archive", "archives/a.md", false), ("archive/", "archive/a.md", true),
            ("archive/", "notes/archive/a.md", false), ("*.draft.md", "clients/acme/x.draft.md", true),
            ("*.draft.md", "x.draft.md.md", false), ("clients/*/notes.md", "clients/acme/notes.md", true),
            ("clients/*/notes.md", "clients/acme/old/notes.md", false),
            ("clients/**/notes.md", "clients/notes.md", true),
            ("clients/**/notes.md", "clients/acme/old/notes.md", true), ("clients/**", "clients/acme/x.md", true),
            ("**/x.md", "x.md", true), ("20??-1.md", "2024-1.md", true), ("20??-1.md", "20244-1.md", false),
            ("/me", "me/tasks.md", true), ("./me/x.md", "me/x.md", true), ("me/*", "me/a/b.md", true),
        ])
    func matches(_ pattern: String, _ path: String, _ expected: Bool) {
        #expect(Glob(pattern).matches(path) == expected)
    }
}
