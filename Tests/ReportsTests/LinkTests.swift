import Testing

@testable import Reports

@Suite struct LinkTests {
    @Test(arguments: [
        "https://example.com/a?b=c#d", "http://example.com", "mailto:robin@example.com", "clients/acme.html",
        "../money.html#unbilled",
        "a/b:c",
    ]) func aSafeTargetIsTakenAsItIs(text: String) {
        #expect(Link(checking: text)?.target == text)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        "//evil.example",
        "https://a b", "java\tscript:alert(1)", "https://a\"onclick=\"x", "",
    ]) func anythingElseIsNoLink(text: String) {
        #expect(Link(checking: text) == nil)
    }

    @Test(arguments: [
        ("clients/acme/tasks.md", "clients/acme/tasks.md"), ("a b/ü#?.md", "a%20b/%C3%BC%23%3F.md"),
        ("x)(.md", "x%29%28.md"),
    ]) func aPathIsWrittenWithItsBytesEscaped(path: String, target: String) {
        #expect(Link(path: path).target == target)
    }
}
