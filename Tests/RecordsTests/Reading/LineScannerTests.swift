import Testing
import Values

@testable import Records

@Suite struct LineScannerTests {
    private func scan(_ text: String, _ keys: Set<FieldKey> = FieldKey.ofTasks, isTask: Bool = true) -> ScannedLine {
        let bytes = Array(text.utf8)
        let range = 0..<bytes.count
        let todo = isTask ? TodoTxt.read(bytes.span, range) : nil
        return LineScanner(keys: keys, isTask: isTask)
            .scan(bytes.span, (todo?.start ?? 0)..<bytes.count, isTodoTxt: todo != nil)
    }

    private func fields(_ line: ScannedLine) -> [String] {
        line.fields.map { "\($0.key.rawValue)=\($0.value)" }
    }

    @Test(arguments: [
        ("Draft due:2026-11-27 the issue", "Draft the issue", ["due=2026-11-27"]),
        ("Draft the issue due:2026-11-27 estimate:3h", "Draft the issue", ["due=2026-11-27", "estimate=3h"]),
        ("due:2026-11-27 Draft", "Draft", ["due=2026-11-27"]),
        ("Post repeat:\"every week on mon\" the reel", "Post the reel", ["repeat=every week on mon"]),
        ("Ask (due:2026-11-27), then send", "Ask (), then send", ["due=2026-11-27"]),
        ("End on due:2026-11-27.", "End on.", ["due=2026-11-27"]),
        (
            "A note:this, at 12:30, see https://x.example/due:2026",
            "A note:this, at 12:30, see https://x.example/due:2026", []
        ),
        (
            "Not a token: `due:2026-11-27` and [x](a due:1) and <due:2>",
            "Not a token: `due:2026-11-27` and [x](a due:1) and <due:2>", []
        ),
        ("Escaped \\due:2026-11-27 and \\#tag and \\@sam", "Escaped due:2026-11-27 and #tag and @sam", []),
        ("midword@sam and a#b and xdue:2026", "midword@sam and a#b and xdue:2026", []),
    ])
    func `fields stand anywhere among the words`(text: String, words: String, expected: [String]) {
        let line = scan(text)
        #expect(line.text == words)
        #expect(fields(line) == expected)
        #expect(line.tags.isEmpty && line.people.isEmpty)
    }

    @Test func `tags have a letter and people a name`() {
        let line = scan("Call @sam about #42 and #social/reels, with @kim.roe. #a1")
        #expect(line.tags == ["social/reels", "a1"])
        #expect(line.people.map(\.name) == ["sam", "kim.roe"])
        #expect(line.text == "Call about #42 and, with.")
    }

    @Test(arguments: [
        ("deu:2026-11-27", "due"), ("estmate:3h", "estimate"), ("importence:high", "importance"),
        ("Due:2026-11-27", "due"),
    ])
    func `a key one edit away with a value of its type is a near miss`(text: String, meant: String) {
        let line = scan("Draft \(text) now")
        #expect(line.misspellings.map(\.meant) == [meant])
        #expect(line.text == "Draft \(text) now")
    }

    @Test(arguments: ["deu:soon", "re:all", "http://x", "dues:", "xx:2026-11-27"])
    func `other words with a colon are words`(text: String) {
        #expect(scan("Draft \(text) now").misspellings.isEmpty)
    }

    @Test func `a key twice and a key without a value are told`() {
        let line = scan("Draft due:2026-11-27 due:2026-11-28 estimate: 3h after:\"open")
        #expect(line.duplicates.map(\.value) == ["2026-11-28"])
        #expect(line.broken.map(\.key) == [.estimate, .after])
        #expect(fields(line) == ["due=2026-11-27"])
    }

    @Test func `text behind an emoji's field hides nothing`() {
        let line = scan("check 📅 2022-12-29 ✅ 2023-01-09 > appointment 19.1.")
        #expect(fields(line) == ["due=2022-12-29", "done=2023-01-09"])
        #expect(line.text == "check > appointment 19.1.")
        #expect(line.notation == .emoji)
    }

    @Test func `emoji with and without their variation selector`() {
        let line = scan("Do it ⏫\u{FE0F} 🛫 2026-11-01 ⏳ 2026-11-02 📅\u{FE0F} 2026-11-03 🆔 a-1 ⛔ b,c ➕ 2026-10-01 #tag")
        #expect(
            fields(line) == [
                "importance=high", "start=2026-11-01", "on=2026-11-02", "due=2026-11-03", "id=a-1", "after=b,c",
                "created=2026-10-01",
            ])
        #expect(line.text == "Do it")
        #expect(line.tags == ["tag"])
    }

    @Test(arguments: [
        ("Post 🔁 every week on monday 📅 2026-11-30", "repeat=every week on monday"),
        ("Post 🔁 every 2 weeks when done #social", "repeat=every 2 weeks when done"),
        ("Post 🔁 every day and tell Sam", "repeat=every day"),
    ])
    func `a rule behind the sign of repetition ends where it is no rule any more`(text: String, rule: String) {
        #expect(fields(scan(text)).first == rule)
    }

    @Test func `Dataview fields in brackets of both kinds`() {
        let line = scan("Write [due:: 2026-11-27]  (priority:: high) [scheduled::2026-11-25] and [other:: x] text")
        #expect(fields(line) == ["due=2026-11-27", "importance=high", "on=2026-11-25"])
        #expect(line.text == "Write and [other:: x] text")
        #expect(line.notation == .dataview)
    }

    @Test func `todo.txt has priority, project and contexts`() {
        let bytes = Array("(B) 2026-11-02 Call the printer +Flyer @phone due:2026-11-27 t:2026-11-20 rec:+1w".utf8)
        let todo = TodoTxt.read(bytes.span, 0..<bytes.count)
        #expect(todo?.priority == .high)
        #expect(todo?.dates.map(\.description) == ["2026-11-02"])
        let line = scan(String(decoding: bytes, as: UTF8.self))
        #expect(line.text == "Call the printer")
        #expect(line.tags == ["phone"] && line.people.isEmpty)
        #expect(fields(line) == ["project=Flyer", "due=2026-11-27", "t=2026-11-20", "rec=+1w"])
        #expect(line.notation == .todoTxt)
    }

    @Test(arguments: ["(b) small letter", "(B)-> no blank", "Mid (A) line", "+1 for this"])
    func `what only resembles todo.txt is words`(text: String) {
        let bytes = Array(text.utf8)
        #expect(TodoTxt.read(bytes.span, 0..<bytes.count) == nil)
        #expect(scan(text).text == text)
    }
}
