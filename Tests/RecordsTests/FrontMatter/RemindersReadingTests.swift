import Diagnostics
import Records
import Testing
import Values

@Suite("The ladder of reminders, as it is written") struct RemindersReadingTests {
    @Test(
        "days, names, none, and ladders that grant a new due date",
        arguments: [
            ("[-7, 0, 3, +14]", ReminderLadder(days: [-7, 0, 3, 14])), ("7", ReminderLadder(days: [7])),
            ("no", ReminderLadder.none), ("norway", ReminderLadder.Preset.norway.ladder),
            ("standard", ReminderLadder(days: [-7, 0, 3, 7, 14, 30], preset: .standard)),
            ("{days: [10, 25], grants: 14}", ReminderLadder(days: [10, 25], grants: 14)),
        ])
    func read(written: String, ladder: ReminderLadder) {
        let (client, _, findings) = Client.read(
            head("reminders: \(written)", path: "clients/acme/client.md"), currency: .euro)
        #expect(client.reminders == ladder)
        #expect(findings.isEmpty)
    }

    @Test(
        "a mistake is told with what to write",
        arguments: [
            (
                "norwy",
                "invalid-value: there is no ladder of reminders 'norwy' / did you mean `reminders: norway`?"
            ),
            (
                "often",
                "invalid-value: there is no ladder of reminders 'often' / write one of 'standard', 'gentle', 'firm', "
                    + "'norway' or 'no', or days such as `[-7, 0, 3, 7, 14, 30]`"
            ),
            (
                "[7, 3, 3]",
                "invalid-value: the days of 'reminders' are not in order / write each once, the earliest first: `[3, 7]`"
            ),
            (
                "{grants: 14}",
                "missing-key: a ladder of reminders needs 'days' / add `days: [-7, 0, 3, 7, 14, 30]`"
            ),
        ])
    func mistakes(written: String, finding: String) {
        let (client, _, findings) = Client.read(
            head("reminders: \(written)", path: "clients/acme/client.md"), currency: .euro)
        #expect(client.reminders == nil)
        #expect(findings.map(said) == [finding])
    }
}
