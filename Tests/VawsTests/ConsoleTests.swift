import Markdown
import Testing

@testable import vaws

struct ConsoleTests {
    @Test(
        "A progress bar says how far it is",
        arguments: [
            ("reading records", 0, 0, "reading records"), ("reading files", 32, 0, "reading files: 32"),
            ("writing pages", 40, 100, "[########            ] 40 of 100 writing pages"),
            ("writing pages", 120, 100, "[####################] 120 of 100 writing pages"),
        ])
    func progress(_ step: String, _ done: Int, _ total: Int, _ line: String) {
        #expect(ProgressBar.line(step, done: done, total: total) == line)
    }

    @Test("VAWS_TODAY fixes the day, and --today wins over it")
    func today() throws {
        let folder = try ScratchFolder()
        let variable = ["VAWS_TODAY": "2026-05-01"]
        #expect(Call(["init", "a"], in: folder.path, environment: variable).output.contains("time/2026-05.md"))
        #expect(
            Call(["init", "b", "--today", "2026-06-01"], in: folder.path, environment: variable).output
                .contains("time/2026-06.md"))
        #expect(
            Call(["init", "c"], in: folder.path, environment: ["VAWS_TODAY": ""]).output.contains("time/2026-11.md"))
    }

    @Test("-C works before and after the command, and each is seen from the one before it")
    func folders() throws {
        let folder = try ScratchFolder()
        _ = Call(["init", "a"], in: folder.path)
        for arguments in [
            ["-C", "a", "check"], ["check", "-C", "a"], ["-C", "a", "-C", "clients", "check", "-C", "example"],
        ] {
            #expect(Call(arguments, in: folder.path).screen == "No errors or warnings in 7 files.\n")
        }
    }

    @Test("The manual page holds the help of each command")
    func manual() {
        let page = Call(["manual"], in: "/").output
        for command in ["init", "sync", "check", "new", "list"] { #expect(page.contains(".SS vaws \(command)\n")) }
        #expect(!page.contains(".SS vaws manual"))
        #expect(page.contains("\\-\\-where"))
    }

    @Test(
        "A name is an id for files and words for people",
        arguments: [
            ("acme", "acme", "Acme"), ("Acme Ltd", "acme-ltd", "Acme Ltd"), ("Bolt & Sons", "bolt-sons", "Bolt & Sons"),
            ("news-11", "news-11", "News 11"), ("Café Zoë", "café-zoë", "Café Zoë"), ("a/b", "a-b", "a/b"),
            ("../x", "x", "../x"),
        ])
    func names(_ text: String, _ id: String, _ title: String) throws {
        let name = try #require(NewName(text))
        #expect(name.id == id && name.title == title)
    }

    @Test("A name without a letter or digit is none", arguments: ["", "...", "/", "-", " "])
    func noNames(_ text: String) {
        #expect(NewName(text) == nil)
    }

    @Test(
        "A text in front matter reads as itself",
        arguments: [
            ("Acme Ltd", "Acme Ltd"), ("Build: the site", "\"Build: the site\""), ("#1 client", "\"#1 client\""),
            ("say \"hi\"", "\"say \\\"hi\\\"\""), ("2026-11-23", "2026-11-23"), ("", "\"\""), ("a #b", "\"a #b\""),
        ])
    func scalars(_ text: String, _ yaml: String) {
        #expect(yamlScalar(text) == yaml)
    }
}
