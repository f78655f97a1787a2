import Markdown
import Testing
import Values

@testable import Records

/// The next occurrence is written once, whatever is run twice or on two machines.
struct OnceTests {
    private func outcome(_ text: String, _ number: Int = 0, isAhead: Bool = false) throws -> Completion.Outcome {
        let edited = try EditedText(text)
        return try TaskEditor(edited.workspace).complete(edited.tasks[number], on: EditedText.today, isAhead: isAhead)
            .outcome
    }

    @Test("A line that is done and has its next occurrence stays") func already() throws {
        let text = "- [ ] Reel repeat:weekly due:2026-12-01\n- [x] Reel repeat:weekly due:2026-11-24 done:2026-11-23\n"
        #expect(try outcome(text, 1) == .already)
        #expect(try outcome("- [x] Call done:2026-11-20\n") == .already)
    }

    @Test("A box that was ticked in an editor gets its next occurrence, and the day") func ticked() throws {
        let text = "- [x] Reel repeat:weekly due:2026-11-24\n"
        let written = try EditedText(text).changed { try $0.complete($1, on: EditedText.today).edits }
        #expect(
            written
                == "- [ ] Reel repeat:weekly due:2026-12-01\n- [x] Reel repeat:weekly due:2026-11-24 done:2026-11-24\n")
        #expect(try outcome(written, 1) == .already)
        #expect(try outcome(written, 0) == .doneThatDay)
    }

    @Test("Completing again on the same day leaves the next occurrence, unless asked") func sameDay() throws {
        let text = "- [ ] Reel repeat:weekly due:2026-12-01\n- [x] Reel repeat:weekly due:2026-11-24 done:2026-11-24\n"
        #expect(try outcome(text) == .doneThatDay)
        guard case .done(let next?) = try outcome(text, isAhead: true) else {
            Issue.record("it is not done")
            return
        }
        #expect(next.due?.description == "2026-12-08")
    }

    @Test("The same command again completes no second one, also where that is overdue") func overdue() throws {
        let text = "- [ ] Rent repeat:monthly due:2022-01-31\n"
        let done = try EditedText(text).changed { try $0.complete($1, on: EditedText.today).edits }
        #expect(try outcome(done) == .doneThatDay)
        guard case .done = try outcome(done, isAhead: true) else {
            Issue.record("it is not done")
            return
        }
    }

    @Test(
        "A done line has a successor in its series, or has not",
        arguments: [
            // The rule got its anchor, or counts down.
            (
                "- [ ] A repeat:\"every month on the 31st\" due:2026-02-28\n- [x] A repeat:\"every month\" due:2026-01-31\n",
                []
            ),
            (
                "- [x] A repeat:FREQ=DAILY;COUNT=1 due:2026-11-22\n- [x] A repeat:FREQ=DAILY;COUNT=2 due:2026-11-21\n",
                [0]
            ),
            // Another rule is another series; one that was cancelled has ended.
            ("- [ ] A repeat:\"every 2 weeks\" due:2026-12-01\n- [x] A repeat:weekly due:2026-11-24\n", [1]),
            ("- [-] A repeat:weekly due:2026-12-01\n- [x] A repeat:weekly due:2026-11-24\n", []),
            // Two with one text, under other headings and with another rule.
            ("## X\n- [ ] A repeat:monthly due:2026-12-01\n## Y\n- [x] A repeat:weekly due:2026-11-24\n", [1]),
            ("## X\n- [ ] A repeat:weekly due:2026-12-01\n## Y\n- [x] A repeat:weekly due:2026-11-24\n", []),
            // Only the last of several.
            (
                "- [x] A repeat:weekly due:2026-11-24\n- [x] A repeat:weekly due:2026-11-17\n- [ ] B repeat:weekly\n",
                [0]
            ),
        ])
    func successors(_ text: String, _ expected: [Int]) throws {
        let edited = try EditedText(text)
        let unwritten = RepeatingSeries(edited.workspace.tasks).unwritten
        #expect(unwritten.map { edited.tasks.firstIndex(of: $0) } == expected)
    }

    @Test("Two clones that complete the same line write the same bytes") func twoClones() throws {
        let text = "- [ ] Rent 🔁 every month 📅 2026-10-31\r\n- [ ] B\r\n"
        let one = try EditedText(text).changed { try $0.complete($1, on: EditedText.today).edits }
        let other = try EditedText(text).changed { try $0.complete($1, on: EditedText.today).edits }
        #expect(one == other)
        #expect(one.hasPrefix("- [ ] Rent 🔁 every month on the 31st 📅 2026-11-30\r\n- [x] Rent"))
    }
}
