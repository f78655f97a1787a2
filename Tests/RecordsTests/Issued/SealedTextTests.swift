import Testing
import Values

@testable import Records

@Suite struct SealedTextTests {
    private static let text = "---\nnumber: 2026-0001\nseal: abc\ntotal: 5.00\n---\nThe page.\nseal: not this\n"

    private func covered(_ text: String) -> String {
        String(decoding: SealedText.covered(Array(text.utf8)), as: UTF8.self)
    }

    @Test("All but the seal's own line is covered, the page's words too") func covers() {
        #expect(
            covered(Self.text) == "---\nnumber: 2026-0001\ntotal: 5.00\n---\nThe page.\nseal: not this\n")
        #expect(covered("---\na: 1\n--- \nseal: x") == "---\na: 1\n--- \nseal: x")
        #expect(covered("seal: x\n") == "seal: x\n")
        #expect(covered("") == "")
    }

    @Test("Line ends do not matter, a byte-order mark and a last line feed do") func lineEnds() {
        let digest = SealedText.digest(of: Array(Self.text.utf8))
        #expect(SealedText.digest(of: Array(Self.text.replacing("\n", with: "\r\n").utf8)) == digest)
        #expect(SealedText.digest(of: Array(Self.text.replacing("seal: abc", with: "seal: def").utf8)) == digest)
        #expect(SealedText.digest(of: Array("\u{FEFF}\(Self.text)".utf8)) != digest)
        #expect(covered("\u{FEFF}---\nseal: abc\n---\n") == "\u{FEFF}---\n---\n")
        #expect(SealedText.digest(of: Array(Self.text.dropLast().utf8)) != digest)
        #expect(digest == SHA256.hexDigest(of: Array(Self.text.replacing("seal: abc\n", with: "").utf8)))
    }

    @Test("A seal is broken by any byte of the text but those of its own line") func anyByte() {
        let bytes = Array(Self.text.utf8)
        let digest = SealedText.digest(of: bytes)
        let own = 22..<31
        #expect(String(decoding: bytes[own], as: UTF8.self) == "seal: abc")
        for index in bytes.indices where !own.contains(index) {
            var changed = bytes
            changed[index] ^= 1
            #expect(SealedText.digest(of: changed) != digest, "byte \(index)")
        }
    }
}
