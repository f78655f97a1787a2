import Markdown
import Testing
import Values

@testable import Records

/// Fields set and taken away in the notation of the line; today is Tuesday 2026-11-24.
struct SettingTests {
    private func set(_ text: String, _ arguments: String...) throws -> String {
        let fields = try arguments.map { try #require(try TaskField(argument: $0, today: EditedText.today)) }
        return try EditedText(text).changed { try $0.set($1, fields) }
    }

    @Test(
        "A field is written as the line's notation has it",
        arguments: [
            ("- [ ] Call", "due:fri", "- [ ] Call due:2026-11-27"),
            ("- [ ] Call due:2026-11-20 #x  ", "due:fri 17:00", "- [ ] Call due:2026-11-27T17:00 #x  "),
            ("- [ ] Call", "repeat:every 2 weeks on tue", "- [ ] Call repeat:\"every 2 weeks on tue\""),
            ("- [ ] Call repeat:\"every week\" #x", "repeat:daily", "- [ ] Call repeat:\"daily\" #x"),
            ("- [ ] Call status:waiting", "since:fri", "- [ ] Call status:waiting since:2026-11-20"),
            ("- [ ] Call due:", "due:tomorrow", "- [ ] Call due:2026-11-25"),
            ("- [ ] (due:2026-11-20) Call", "due:fri", "- [ ] (due:2026-11-27) Call"),
            ("- [ ] Call", "importance:h", "- [ ] Call importance:high"),
            ("- [ ] Call 📅 2026-11-20 ^a", "due:fri", "- [ ] Call 📅 2026-11-27 ^a"),
            ("- [ ] Call 📅 2026-11-20 ^a", "on:wed", "- [ ] Call ⏳ 2026-11-25 📅 2026-11-20 ^a"),
            ("- [ ] Call 🔼 📅 2026-11-20", "importance:highest", "- [ ] Call 🔺 📅 2026-11-20"),
            ("- [ ] Call 🔼 📅 2026-11-20", "importance:normal", "- [ ] Call 📅 2026-11-20"),
            ("- [ ] Call 📅 2026-11-20", "importance:low", "- [ ] Call 🔽 📅 2026-11-20"),
            ("- [ ] Call 📅 2026-11-20", "estimate:2h", "- [ ] Call estimate:2h 📅 2026-11-20"),
            ("- [ ] Call 📅 2026-11-20", "id:a.b", "- [ ] Call id:a.b 📅 2026-11-20"),
            ("- [ ] Call 📅 2026-11-20", "repeat:every week", "- [ ] Call 🔁 every week 📅 2026-11-20"),
            ("- [ ] Call [due:: 2026-11-20]", "due:fri", "- [ ] Call [due:: 2026-11-27]"),
            ("- [ ] Call [due:: 2026-11-20]", "importance:high", "- [ ] Call  [priority:: high] [due:: 2026-11-20]"),
            ("- [ ] Call [due:: 2026-11-20]", "estimate:2h", "- [ ] Call  [estimate:: 2h] [due:: 2026-11-20]"),
            ("- [ ] Call 📅 2026-11-20 #tag", "on:wed", "- [ ] Call 📅 2026-11-20 #tag ⏳ 2026-11-25"),
            ("- [x] Call ⏫ ✅ 2026-11-20", "due:fri", "- [x] Call ⏫ 📅 2026-11-27 ✅ 2026-11-20"),
            ("- [ ] (due:: 2026-11-20) Call", "on:wed", "- [ ] (due:: 2026-11-20) Call  [scheduled:: 2026-11-25]"),
            ("- [ ] (A) Call", "importance:medium", "- [ ] (C) Call"),
            ("- [ ] Call +Home", "importance:highest", "- [ ] (A) Call +Home"),
            ("- [ ] (A) Call", "due:fri", "- [ ] (A) Call due:2026-11-27"),
            ("- [ ] (A) Call t:2026-11-20", "start:fri", "- [ ] (A) Call t:2026-11-27"),
            ("- [ ] (A) Call t:2026-11-20", "start:fri 9:00", "- [ ] (A) Call start:2026-11-27T09:00"),
            ("- [ ] (A) Call rec:+1w", "repeat:2w", "- [ ] (A) Call rec:2w"),
            ("- [ ] (A) Call rec:+1w", "repeat:every month", "- [ ] (A) Call rec:+1m"),
            ("- [ ] (A) Call", "repeat:every 2 weeks when done", "- [ ] (A) Call rec:2w"),
            (
                "- [ ] (A) Call rec:+1w", "repeat:every month on the 3rd",
                "- [ ] (A) Call repeat:\"every month on the 3rd\""
            ),
            (
                "- [ ] 2026-11-01 Call rec:+1w", "repeat:every week on fri",
                "- [ ] Call repeat:\"every week on fri\" created:2026-11-01"
            ),
            (
                "- [ ] 2026-11-01 Call +Home", "project:Our office",
                "- [ ] Call project:\"Our office\" created:2026-11-01"
            ),
            ("- [ ] (A) 2026-11-20 Call", "created:2026-11-01", "- [ ] (A) 2026-11-01 Call"),
            ("- [x] 2026-11-22 2026-11-20 Call +a", "created:2026-11-01", "- [x] 2026-11-22 2026-11-01 Call +a"),
            ("- [ ] (A) 2026-11-20 Call +a", "importance:lowest", "- [ ] 2026-11-20 Call +a importance:lowest"),
            ("- [ ] (A) 2026-11-20 Call", "importance:lowest", "- [ ] Call importance:lowest created:2026-11-20"),
            ("- [ ] Call ⏫ 📅 2026-11-20", "due:fri 17:00", "- [ ] Call due:2026-11-27T17:00 ⏫"),
            ("- [ ] Call ⏫ 📅 2026-11-20", "start:fri 9:00", "- [ ] Call start:2026-11-27T09:00 ⏫ 📅 2026-11-20"),
            ("- [ ] (A) Call +Home", "project:Office", "- [ ] (A) Call +Office"),
            ("- [x] 2026-11-20 Call +Home pri:B", "importance:highest", "- [x] 2026-11-20 Call +Home pri:A"),
        ])
    func isWritten(_ line: String, _ argument: String, _ expected: String) throws {
        #expect(try set(line, argument) == expected)
    }

    @Test(
        "A field is taken away with the blanks before it",
        arguments: [
            ("- [ ] Call due:2026-11-20 #x", "due:", "- [ ] Call #x"),
            ("- [ ] due:2026-11-20 Call", "due:", "- [ ] Call"),
            ("- [ ] Call  [due:: 2026-11-20]", "due:", "- [ ] Call"),
            ("- [ ] Call 📅 2026-11-20 ^a", "due:", "- [ ] Call ^a"), ("- [ ] Call ⏫", "importance:", "- [ ] Call"),
            ("- [ ] (A) 2026-11-20 Call", "importance:", "- [ ] Call created:2026-11-20"),
            ("- [ ] (A) 2026-11-20 Call +a", "importance:", "- [ ] 2026-11-20 Call +a"),
            ("- [x] 2026-11-22 2026-11-20 Call +a", "project:", "- [x] Call created:2026-11-20 done:2026-11-22"),
            ("- [ ] 2026-11-01 Call rec:+1w", "repeat:", "- [ ] Call created:2026-11-01"),
            ("- [ ] (A) 2026-11-20 Call", "created:", "- [ ] (A) Call"),
            ("- [ ] Call repeat:\"every week\"", "repeat:", "- [ ] Call"), ("- [ ] Call", "due:", "- [ ] Call"),
            ("- [ ] (A) Call t:2026-11-20", "start:", "- [ ] (A) Call"),
        ])
    func isTakenAway(_ line: String, _ argument: String, _ expected: String) throws {
        #expect(try set(line, argument) == expected)
    }

    @Test("Several fields are set in one go") func several() throws {
        #expect(
            try set("- [ ] A\r\n- [ ] B due:2026-11-20\r\n", "due:fri", "estimate:90m", "id:a")
                == "- [ ] A due:2026-11-27 estimate:90m id:a\r\n- [ ] B due:2026-11-20\r\n")
    }

    @Test("A task that is a file is changed in its front matter, and there only") func file() throws {
        let text =
            "\u{FEFF}---\r\nkind: task  # one\r\ndue: 2026-11-20 # soon\r\nafter:\r\n  - x\r\n---\r\nNotes: due: x\r\n"
        #expect(
            try set(text, "due:fri", "estimate:2h", "after:")
                == "\u{FEFF}---\r\nkind: task  # one\r\ndue: 2026-11-27 # soon\r\nestimate: 2h\r\n---\r\nNotes: due: x\r\n"
        )
        let done = try EditedText(text).changed { try $0.complete($1, on: EditedText.today).edits }
        #expect(done == text.replacing("  - x\r\n", with: "  - x\r\ndone: 2026-11-24\r\n"))
        #expect(try EditedText(done).changed { try $0.reopen($1) } == text)
    }

    @Test(
        "What is no field is told",
        arguments: [
            ("deu:fri", "did you mean `due:`?"), ("done:fri", "use `vaws done`"), ("status:done", "use `vaws done`"),
            ("repeat:\"every", "leave them out"),
        ])
    func isTold(_ argument: String, _ fix: String) {
        let problem = #expect(throws: EditProblem.self) { try TaskField(argument: argument, today: EditedText.today) }
        #expect(problem?.fix?.contains(fix) == true)
    }

    @Test(
        "Words with a colon that name no field stay words",
        arguments: ["note:this", "12:30", "https://a.b", "due", "\\due:fri"])
    func areWords(_ argument: String) throws {
        #expect(try TaskField(argument: argument, today: EditedText.today) == nil)
    }
}
