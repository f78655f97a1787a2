import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

/// Random lists in every notation and line ending: a change changes its line alone, and what is read then is what was meant.
struct EditPropertyTests {
    @Test("A change leaves every other byte, and the task reads as it was meant", arguments: 0..<400)
    func oneLine(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let list = RandomList(&random)
        let edited = try EditedText(list.text)
        try #require(edited.tasks.count == list.lines.count, "\(list.text)")
        let number = Int.random(in: 0..<list.lines.count, using: &random)
        let old = edited.workspace.tasks[edited.tasks[number]]
        let change = RandomChange(old, &random)
        let text = try edited.changed(number) { try change.edits($0, $1) }

        let before = list.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let after = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let added = after.count - before.count
        let line = Int(old.location.line) - 1
        #expect(added == (change.addsLine ? 1 : 0), "\(change) of \(list.text)")
        #expect(before[..<line] == after[..<line])
        #expect(before[(line + 1)...] == after[(line + 1 + added)...])

        let read = try EditedText(text)
        let new = read.workspace.tasks[read.tasks[number + added]]
        change.expect(old, new)
        if change.addsLine {
            let next = read.workspace.tasks[read.tasks[number]]
            #expect(next.isOpen && next.title == old.title && next.id == nil && next.afterNames == [])
            #expect(next.parent == nil && next.tags == old.tags && next.estimate == old.estimate)
        }
    }
}

/// A list of tasks, each in a random notation, with one line ending throughout and a final one or none.
private struct RandomList {
    let lines: [String]
    let text: String

    init(_ random: inout SeededGenerator) {
        let count = Int.random(in: 1...5, using: &random)
        lines = (0..<count).map { _ in RandomList.line(&random) }
        let ending = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
        let head = ["", "\u{FEFF}", "# List\(ending)\(ending)", "Prose é.\(ending)\(ending)"]
        let last = Bool.random(using: &random) ? ending : ""
        text = (head.randomElement(using: &random) ?? "") + lines.joined(separator: ending) + last
    }

    private static func line(_ random: inout SeededGenerator) -> String {
        let words = ["Call Sam", "Écrire à Zoë", "Write `due:x` down", "See [it](https://a.b/due:1)", "日本語 👩‍👩‍👧"]
        let title = words.randomElement(using: &random) ?? "Call"
        let mark = ["[ ]", "[/]"].randomElement(using: &random) ?? "[ ]"
        let bullet = ["-", "*", "+", "1."].randomElement(using: &random) ?? "-"
        let trailing = ["", "  ", "\t"].randomElement(using: &random) ?? ""
        return "\(bullet) \(mark) \(fields(of: title, &random))\(trailing)"
    }

    private static func fields(of title: String, _ random: inout SeededGenerator) -> String {
        let all = [
            [
                "due:2026-11-27", "estimate:2h", "importance:high", "#tag",
                "id:a-\(UInt32.random(in: 0...(.max), using: &random))",
                "status:waiting", "since:2026-11-20", "repeat:\"every 2 weeks\"", "on:2026-11-25", "(due",
            ],
            ["📅 2026-11-27", "⏫", "🔁 every month", "➕ 2026-11-01", "🛫️ 2026-11-20", "#tag", "⏳ 2026-11-25"],
            [
                " [due:: 2026-11-27]", "(scheduled:: 2026-11-25)", "[repeat:: every week when done]",
                "[priority:: low]", "#tag",
            ],
            ["due:2026-11-27", "t:2026-11-20", "rec:+1m", "+Project", "@home", "#tag"],
        ]
        let style = Int.random(in: 0..<all.count, using: &random)
        let chosen = all[style].filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
        let start =
            style == 3 ? ["", "(A) ", "(B) 2026-11-01 ", "2026-11-01 "].randomElement(using: &random) ?? "" : ""
        let link = style == 1 && Bool.random(using: &random) ? " ^block-1" : ""
        return "\(start)\(title) \(chosen.joined(separator: " "))".trimmingEnd + link
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// What is done to one line, and how it is to read then.
private enum RandomChange: CustomStringConvertible {
    case complete(repeats: Bool), cancel, begin
    case set(TaskField)

    init(_ task: Task, _ random: inout SeededGenerator) {
        let fields = [
            TaskField(.due, "2026-12-24T09:30"), TaskField(.due, nil), TaskField(.on, "2026-12-01"),
            TaskField(.estimate, "45m"),
            TaskField(.importance, "medium"), TaskField(.importance, nil), TaskField(.repeat, "every week"),
            TaskField(.id, "new-id"), TaskField(.start, "2026-12-02"), TaskField(.project, "Two words"),
            TaskField(.repeat, nil),
        ]
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1: self = .complete(repeats: task.repeats != nil)
        case 2: self = Bool.random(using: &random) ? .cancel : .begin
        default: self = .set(fields.randomElement(using: &random) ?? fields[0])
        }
    }

    var addsLine: Bool { if case .complete(let repeats) = self { repeats } else { false } }

    var description: String {
        switch self {
        case .complete: "complete"
        case .cancel: "cancel"
        case .begin: "begin"
        case .set(let field): "set \(field.key.rawValue) to \(field.value ?? "nothing")"
        }
    }

    func edits(_ editor: TaskEditor, _ task: Int) throws -> [TextEdit] {
        switch self {
        case .complete: try editor.complete(task, on: EditedText.today).edits
        case .cancel: try editor.cancel(task, on: EditedText.today)
        case .begin: try editor.begin(task)
        case .set(let field): try editor.set(task, [field])
        }
    }

    /// Everything but what was changed is as it was.
    func expect(_ old: Task, _ new: Task) {
        var expected = old
        switch self {
        case .complete: (expected.state, expected.status, expected.since) = (.done(EditedText.today), nil, nil)
        case .cancel: (expected.state, expected.status, expected.since) = (.cancelled(EditedText.today), nil, nil)
        case .begin: expected.state = .inProgress
        case .set(let field): set(field, in: &expected)
        }
        #expect(RandomChange.summary(new) == RandomChange.summary(expected), "\(self)")
    }

    private func set(_ field: TaskField, in task: inout Task) {
        let value = field.value
        switch field.key {
        case .due: task.due = value.flatMap { Moment($0) }
        case .on: task.plannedOn = value.flatMap { CalendarDate($0) }
        case .estimate: task.estimate = value.flatMap { Minutes($0) }
        case .importance: task.importance = value.flatMap { Importance($0) } ?? .normal
        case .repeat: task.repeats = value.flatMap { Recurrence($0) }
        case .id: task.id = value
        case .start: task.start = value.flatMap { Moment($0) }
        case .project: task.project = value
        default: Issue.record("no such change")
        }
    }

    /// `@home` is a tag only beside a mark of todo.txt, which the change may take away; its `rec:+1w` is how a line of that notation says `every week`.
    private static func summary(_ task: Task) -> [String] {
        [
            task.title, "\(task.state)", "\(task.status as Any)", "\(task.since as Any)", "\(task.due as Any)",
            "\(task.start as Any)", "\(task.plannedOn as Any)", "\(task.estimate as Any)", "\(task.importance)",
            task.tags.filter { $0 != "home" }.joined(separator: ","), task.id ?? "", task.project ?? "",
            task.repeats?.description.replacing("+1w", with: "every week") ?? "", "\(task.created as Any)",
        ]
    }
}

/// The same numbers for the same seed (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
