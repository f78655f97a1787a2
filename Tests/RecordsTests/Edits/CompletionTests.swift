import Markdown
import Testing
import Values

@testable import Records

/// Lines in the shapes that the neighbours' documentation shows, completed as those tools do it; today is 2026-11-24.
struct CompletionTests {
    private func completed(_ text: String) throws -> String {
        try EditedText(text).changed { try $0.complete($1, on: EditedText.today).edits }
    }

    @Test(
        "A line is completed in its notation",
        arguments: [
            ("- [ ] Call", "- [x] Call done:2026-11-24"),
            ("- [/] Call due:2026-11-27 #phone", "- [x] Call due:2026-11-27 #phone done:2026-11-24"),
            ("* [ ] Call  ", "* [x] Call done:2026-11-24  "),
            ("1. [ ] Call status:waiting since:2026-11-20", "1. [x] Call done:2026-11-24"),
            ("- [ ] status:review Call", "- [x] Call done:2026-11-24"),
            // Obsidian Tasks
            ("- [ ] Call 📅 2026-11-27", "- [x] Call 📅 2026-11-27 ✅ 2026-11-24"),
            ("- [ ] Call ⏫ ➕ 2026-11-01 🆔 abc ^link-1", "- [x] Call ⏫ ➕ 2026-11-01 🆔 abc ✅ 2026-11-24 ^link-1"),
            ("- [ ] Call 🏁 keep 📅 2026-11-27", "- [x] Call 🏁 keep 📅 2026-11-27 ✅ 2026-11-24"),
            ("- [ ] Call 📅️ 2026-11-27 then ring", "- [x] Call 📅️ 2026-11-27 then ring ✅ 2026-11-24"),
            // Dataview
            ("- [ ] Call  [due:: 2026-11-27]", "- [x] Call  [due:: 2026-11-27]  [completion:: 2026-11-24]"),
            ("- [ ] Call (due:: 2026-11-27)", "- [x] Call (due:: 2026-11-27)  [completion:: 2026-11-24]"),
            // todo.txt
            ("- [ ] (A) Call Mom +Family @phone", "- [x] 2026-11-24 Call Mom +Family @phone pri:A"),
            ("- [ ] (B) 2026-11-20 Call Mom", "- [x] 2026-11-24 2026-11-20 Call Mom pri:B"),
            ("- [ ] 2026-11-20 Call Mom t:2026-11-23", "- [x] 2026-11-24 2026-11-20 Call Mom t:2026-11-23"),
            ("- [ ] Call Mom +Family", "- [x] 2026-11-24 Call Mom +Family"),
        ])
    func isCompleted(_ line: String, _ expected: String) throws {
        #expect(try completed(line) == expected)
        #expect(try completed(line + "\n") == expected + "\n")
    }

    @Test("A line without fields takes the notation that prevails in its file") func prevailing() throws {
        let text = "- [ ] Call\n- [ ] Ring 📅 2026-11-27\n- [ ] Write ⏫\n"
        #expect(try completed(text).hasPrefix("- [x] Call ✅ 2026-11-24\n"))
    }

    @Test(
        "What is completed and read again is done that day, and opened again it is as it was",
        arguments: [
            "- [ ] Call", "- [ ] Call 📅 2026-11-27 ^x", "- [ ] Call [due:: 2026-11-27]",
            "- [ ] (A) 2026-11-20 Call +Family", "- [ ] (C) Call", "- [ ] Call +Family due:2026-11-27",
        ])
    func thereAndBack(_ line: String) throws {
        let done = try EditedText(try completed(line))
        let task = try #require(done.workspace.tasks.first)
        #expect(task.state == .done(EditedText.today))
        #expect(task.title == (try EditedText(line)).workspace.tasks.first?.title)
        #expect(try done.changed { try $0.reopen($1) } == line)
    }

    @Test("A cancelled line of todo.txt keeps the day on which it was written down") func cancelledKeepsCreated() throws
    {
        let line = "- [ ] 2026-11-01 Call +Home"
        let cancelled = try EditedText(try EditedText(line).changed { try $0.cancel($1, on: EditedText.today) })
        #expect(cancelled.workspace.tasks.first?.created?.description == "2026-11-01")
        #expect(cancelled.workspace.tasks.first?.title == "Call")
        #expect(try cancelled.changed { try $0.reopen($1) } == line)
    }

    @Test(
        "What repeats is followed by its next occurrence on the line above",
        arguments: [
            (
                "- [ ] Reel repeat:\"every week on mon\" due:2026-11-30 id:reel after:x status:review",
                "- [ ] Reel repeat:\"every week on mon\" due:2026-12-07",
                "- [x] Reel repeat:\"every week on mon\" due:2026-11-30 id:reel after:x done:2026-11-24"
            ),
            (
                "- [ ] Rent ➕ 2026-10-01 🔁 every month 🛫 2026-10-26 ⏳ 2026-10-29 📅 2026-10-31 🆔 r ^a",
                "- [ ] Rent 🔁 every month on the 31st 🛫 2026-11-25 ⏳ 2026-11-28 📅 2026-11-30",
                "- [x] Rent ➕ 2026-10-01 🔁 every month 🛫 2026-10-26 ⏳ 2026-10-29 📅 2026-10-31 🆔 r ✅ 2026-11-24 ^a"
            ),
            (
                "- [ ] Water 🔁 every week when done 📅 2022-02-11",
                "- [ ] Water 🔁 every week when done 📅 2026-12-01",
                "- [x] Water 🔁 every week when done 📅 2022-02-11 ✅ 2026-11-24"
            ),
            (
                "- [/] Post [repeat:: every 2 days]  [scheduled:: 2026-11-24]",
                "- [ ] Post [repeat:: every 2 days]  [scheduled:: 2026-11-26]",
                "- [x] Post [repeat:: every 2 days]  [scheduled:: 2026-11-24]  [completion:: 2026-11-24]"
            ),
            (
                "- [ ] (A) 2026-11-01 Call +Family due:2026-11-20 t:2026-11-18 rec:+1w",
                "- [ ] (A) Call +Family due:2026-11-27 t:2026-11-25 rec:+1w",
                "- [x] 2026-11-24 2026-11-01 Call +Family due:2026-11-20 t:2026-11-18 rec:+1w pri:A"
            ),
            (
                "- [ ] Call +Family due:2026-11-20 rec:1w", "- [ ] Call +Family due:2026-12-01 rec:1w",
                "- [x] 2026-11-24 Call +Family due:2026-11-20 rec:1w"
            ),
            // todo.txt has no words for the day that a short month loses, and its tools read `rec:` alone.
            (
                "- [ ] (B) Rent rec:+1m due:2026-01-31 t:2026-01-28",
                "- [ ] (B) Rent rec:+1m due:2026-02-28 t:2026-02-25",
                "- [x] 2026-11-24 Rent rec:+1m due:2026-01-31 t:2026-01-28 pri:B"
            ),
            (
                "- [ ] Call repeat:\"FREQ=WEEKLY;COUNT=3\" due:2026-11-23",
                "- [ ] Call repeat:\"FREQ=WEEKLY;COUNT=2\" due:2026-11-30",
                "- [x] Call repeat:\"FREQ=WEEKLY;COUNT=3\" due:2026-11-23 done:2026-11-24"
            ),
            (
                "- [ ] Call due:2026-11-30T09:00 repeat:weekly", "- [ ] Call due:2026-12-07T09:00 repeat:weekly",
                "- [x] Call due:2026-11-30T09:00 repeat:weekly done:2026-11-24"
            ),
            (
                "- [ ] Water repeat:\"every 3 days\"", "- [ ] Water repeat:\"every 3 days\" due:2026-11-27",
                "- [x] Water repeat:\"every 3 days\" done:2026-11-24"
            ),
            (
                "- [ ] Call due:2026-11-20 repeat:\"every week skip missed\"",
                "- [ ] Call due:2026-11-27 repeat:\"every week skip missed\"",
                "- [x] Call due:2026-11-20 repeat:\"every week skip missed\" done:2026-11-24"
            ),
            (
                "- [ ] Call due:2026-11-23 repeat:FREQ=WEEKLY;COUNT=2",
                "- [ ] Call due:2026-11-30 repeat:FREQ=WEEKLY;COUNT=1",
                "- [x] Call due:2026-11-23 repeat:FREQ=WEEKLY;COUNT=2 done:2026-11-24"
            ),
        ])
    func isFollowed(_ line: String, _ next: String, _ done: String) throws {
        #expect(try completed(line) == "\(next)\n\(done)")
        #expect(try completed("Prose.\r\n\r\n  \(line)\r\n") == "Prose.\r\n\r\n  \(next)\r\n  \(done)\r\n")
        #expect(try completed("\u{FEFF}\(line)\n") == "\u{FEFF}\(next)\n\(done)\n")
    }

    @Test(
        "A rule that has ended writes none",
        arguments: [
            "- [ ] Call due:2026-11-23 repeat:FREQ=WEEKLY;COUNT=1",
            "- [ ] Call due:2026-11-23 repeat:FREQ=WEEKLY;UNTIL=20261129",
            "- [ ] Call due:2026-11-23 repeat:\"every week until 2026-11-29\"",
        ])
    func hasEnded(_ line: String) throws {
        #expect(try completed(line) == line.replacing("[ ]", with: "[x]") + " done:2026-11-24")
    }

    @Test("Nested lines belong to the occurrence that is done") func nested() throws {
        let text = "  - [ ] Reel repeat:weekly due:2026-11-24\n    - [ ] Cut\n    Note.\n  - [ ] Next\n"
        #expect(
            try completed(text)
                == "  - [ ] Reel repeat:weekly due:2026-12-01\n  - [x] Reel repeat:weekly due:2026-11-24 done:2026-11-24\n"
                + "    - [ ] Cut\n    Note.\n  - [ ] Next\n")
    }

    @Test("`🏁 delete` takes the line away, and leaves the next occurrence in its place") func deletes() throws {
        #expect(try completed("- [ ] A\n").hasPrefix("- [x] A"))
        #expect(try completed("- [ ] Once 🏁 delete 📅 2026-11-24\n- [ ] B\n") == "- [ ] B\n")
        #expect(
            try completed("- [ ] Rent 🔁 every week 🏁 delete 📅 2026-11-24\n- [ ] B\n")
                == "- [ ] Rent 🔁 every week 🏁 delete 📅 2026-12-01\n- [ ] B\n")
        #expect(
            try completed("- [ ] Once [onCompletion:: delete]\n  - [ ] part\n")
                == "- [x] Once [onCompletion:: delete]  [completion:: 2026-11-24]\n  - [ ] part\n")
    }
}
