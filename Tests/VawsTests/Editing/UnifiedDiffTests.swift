import Testing

@testable import vaws

struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String) -> String {
        let diff = UnifiedDiff(path: "a.md", old: old.map { Array($0.utf8) }, new: Array(new.utf8))
        return String(decoding: diff.bytes, as: UTF8.self)
    }

    @Test("A changed line stands between three lines that stay") func changedLine() {
        #expect(
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
                --- a/a.md
                +++ b/a.md
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test("Changes far apart are two hunks, near ones are one") func hunks() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let far = old.replacing("2\n", with: "2!\n", maxReplacements: 1).replacing("19\n", with: "19!\n")
        #expect(
            diff(old, far).split(separator: "\n").filter { $0.hasPrefix("@@") } == [
                "@@ -1,5 +1,5 @@", "@@ -16,5 +16,5 @@",
            ])
        let near = old.replacing("7\n", with: "7!\n", maxReplacements: 1).replacing("13\n", with: "13!\n")
        #expect(diff(old, near).split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -4,13 +4,13 @@"])
    }

    @Test("A file without a line feed at its end says so") func noFinalLineFeed() {
        #expect(
            diff("1", "1\n2") == """
                --- a/a.md
                +++ b/a.md
                @@ -1 +1,2 @@
                -1
                \\ No newline at end of file
                +1
                +2
                \\ No newline at end of file

                """)
    }

    @Test("A file that is made comes from /dev/null") func newFile() {
        #expect(diff(nil, "1\n") == "--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+1\n")
    }

    @Test("Nothing is shown where nothing changes") func nothing() {
        #expect(diff("1\n2\n", "1\n2\n").isEmpty)
    }
}
