import Diagnostics
import Testing

@testable import Records

@Suite struct SecretScanTests {
    private func found(_ text: String) -> [String] {
        let file = SourceFile(id: FileID(0), path: "notes.md", bytes: Array(text.utf8))
        return SecretScan().diagnostics(file).map { finding in
            #expect(finding.id == .secretInWorkspace)
            return finding.span.map { "\($0.start.line):\($0.start.column)+\($0.length)" } ?? ""
        }
    }

    @Test(arguments: [
        ("password: hunter42", "1:1+18"),
        ("The Password=Tr0ub4dor&3 is new", "1:5+20"),
        ("Passwort: geheim1", "1:1+17"),
        ("- Mailbox pwd:s3cret!x", "1:11+12"),
        ("api key: 9f8e7d6c5b", "1:1+19"),
        ("API_KEY=9f8e7d6c5b", "1:1+18"),
        ("PIN: 12345a", "1:1+11"),
        ("a\r\nb\r\ntoken: abc123def\r\n", "3:1+16"),
        ("ghp_" + String(repeating: "a1", count: 18), "1:1+40"),
        ("sk_live_" + String(repeating: "4e", count: 12), "1:1+32"),
        ("é AKIA" + String(repeating: "B7", count: 8), "1:3+20"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----", "1:1+35"),
    ])
    func `what looks like a secret is told at its place`(text: String, place: String) {
        #expect(found(text) == [place])
    }

    @Test(arguments: [
        "password: ask Sam",
        "password: see the manager",
        "password: short",
        "password: correcthorse",
        "password:",
        "token: https://example.com/a1b2c3d4",
        "reset the password by 2026-11-27",
        "compassword: hunter42",
        "The pin is on the map: 51.05, 3.72",
        "ref:\"Bitwarden, Acme, mailbox\"",
        "ask-the-team",
        "sk-short1",
        "ghp_short",
        "secretary: meeting42",
    ])
    func `words about secrets, and references to them, are not told`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `each secret of a file is told once, in order`() {
        #expect(found("password: hunter42\n\ntoken=a1b2c3d4 and pwd: zzz999") == ["1:1+18", "3:1+14", "3:20+11"])
    }
}
