import Formats
import Testing

@testable import Reports

/// `reports/calendar.ics` as a calendar program reads it.
@Suite struct CalendarFileTests {
    private static let client = """
        ---
        name: Acme; Sons, & Co
        since: 2026-11-02
        timezone: America/Chicago
        check-in: every 2 weeks on mon
        contacts: {sam: {name: Sam Poe}}
        ---
        """

    private func events(
        tasks: String = "", meeting: String? = nil, notes: String? = nil, today: String = "2026-11-23"
    ) throws -> [CalendarComponent] {
        var files = ["clients/acme/client.md": CalendarFileTests.client, "clients/acme/tasks.md": tasks]
        files["clients/acme/meetings/weekly.md"] = meeting
        files["clients/acme/meetings/notes.md"] = notes
        let text = try SmallWorkspace(files, today: today).pages()["reports/calendar.ics"]
        return CalendarReader.components(named: "VEVENT", in: Array(try #require(text).utf8))
    }

    private func lines(_ events: [CalendarComponent], _ name: String) -> [String] {
        events.compactMap { $0.first(name)?.text }
    }

    private func uids(_ events: [CalendarComponent], _ kind: String) -> [String] {
        lines(events, "UID").filter { $0.hasPrefix(kind) }
    }

    /// The first event whose summary begins so.
    private func event(_ events: [CalendarComponent], _ summary: String) throws -> CalendarComponent {
        try #require(events.first { $0.first("SUMMARY")?.text.hasPrefix(summary) == true })
    }

    @Test func aDueDayIsAnAllDayEventThatEndsBeforeTheNext() throws {
        let due = try event(events(tasks: "- [ ] Draft, the list due:2026-11-30 estimate:2h\n"), "Due: Draft")
        #expect(due.first("DTSTART") == ContentLine("DTSTART", [.init("VALUE", "DATE")], value: "20261130"))
        #expect(due.first("DTEND") == ContentLine("DTEND", [.init("VALUE", "DATE")], value: "20261201"))
        #expect(due.first("SUMMARY")?.value == "Due: Draft\\, the list (Acme\\; Sons\\, & Co)")
        #expect(due.first("TRANSP")?.value == "TRANSPARENT")
        #expect(due.first("DESCRIPTION")?.text.contains("clients/acme/tasks.md:1") == true)
    }

    @Test func aPromisedTimeIsThatMomentOnTheClientsClock() throws {
        let due = try event(events(tasks: "- [ ] Slides due:2026-11-24T17:00\n"), "Due: Slides")
        #expect(due.first("DTSTART") == ContentLine("DTSTART", value: "20261124T230000Z"))
        #expect(due.first("DTEND") == ContentLine("DTEND", value: "20261124T231500Z"))
    }

    @Test func whatIsDoneOrCancelledIsNotDue() throws {
        let found = try events(
            tasks: "- [x] Old due:2026-11-30\n- [-] Never due:2026-11-30\n- [ ] New due:2026-11-30\n")
        #expect(lines(found, "SUMMARY").filter { $0.hasPrefix("Due") } == ["Due: New (Acme; Sons, & Co)"])
    }

    @Test func aTaskWithAnIdKeepsItsNameWhateverChanges() throws {
        let before = try events(tasks: "- [ ] Draft due:2026-11-30 estimate:6h id:a1\n- [ ] Other due:2026-12-03\n")
        let after = try events(tasks: "\n- [ ] Final draft due:2026-12-01 estimate:9h id:a1\n", today: "2026-11-24")
        #expect(uids(after, "due").count == 1)
        #expect(Set(uids(after, "due")).isSubset(of: uids(before, "due")))
    }

    @Test func plannedWorkKeepsItsNameWhenItMoves() throws {
        let tasks = "- [ ] Draft due:2026-11-30 estimate:10h\n"
        let before = try events(tasks: tasks)
        let after = try events(tasks: "- [ ] First due:2026-11-24 estimate:2h\n" + tasks)
        let drafts = { (found: [CalendarComponent]) in
            found.filter { $0.first("SUMMARY")?.text.hasPrefix("Draft") == true }
        }
        #expect(lines(drafts(before), "UID").count >= 2)
        #expect(Set(lines(drafts(before), "UID")).isSubset(of: lines(drafts(after), "UID")))
        #expect(lines(drafts(before), "DTSTART").first != lines(drafts(after), "DTSTART").first)
        #expect(lines(drafts(before), "STATUS").allSatisfy { $0 == "TENTATIVE" })
    }

    @Test func twoTasksAlikeHaveNamesOfTheirOwn() throws {
        let found = try events(
            tasks: "- [ ] Call due:2026-11-30\n- [ ] Call due:2026-11-30\n- [ ] Call due:2026-12-01\n")
        #expect(Set(uids(found, "due")).count == 3)
    }

    @Test func aRepeatingTaskIsDueOnItsLaterDatesToo() throws {
        let found = try events(tasks: "- [ ] Digest due:2026-11-30 repeat:weekly\n")
        let days = lines(found.filter { $0.first("UID")?.value.hasPrefix("due") == true }, "DTSTART")
        #expect(days.prefix(3) == ["20261130", "20261207", "20261214"])
        #expect(Set(uids(found, "due")).count == days.count)
        let next =
            "- [ ] Digest due:2026-12-07 repeat:weekly\n- [x] Digest due:2026-11-30 repeat:weekly done:2026-11-30\n"
        let later = try events(tasks: next, today: "2026-12-01")
        #expect(Set(uids(found, "due").dropFirst()).isSubset(of: uids(later, "due")))
    }

    private static let weekly = "---\ntitle: Weekly call\nat: 2026-11-17T15:00\nlength: 30m\nrepeat: weekly\n---\n"

    @Test func aMeetingThatComesAgainIsOneEventForEachOfItsDays() throws {
        let found = try events(meeting: CalendarFileTests.weekly).filter {
            $0.first("UID")?.value.hasPrefix("meeting") == true
        }
        #expect(lines(found, "DTSTART").prefix(2) == ["20261117T140000Z", "20261124T140000Z"])
        #expect(lines(found, "DTEND").first == "20261117T143000Z")
        // Summer time has come: the meeting stays at three o'clock.
        #expect(lines(found, "DTSTART").contains("20270330T130000Z"))
        #expect(Set(lines(found, "UID")).count == found.count)
        #expect(lines(found, "TRANSP").allSatisfy { $0 == "OPAQUE" })
    }

    @Test func theNotesOfOneDayTakeThePlaceOfTheMeetingThatComesAgain() throws {
        let notes = "---\ntitle: Weekly call, notes\nat: 2026-11-17T15:00\nlength: 30m\n---\n"
        let found = try events(meeting: CalendarFileTests.weekly, notes: notes)
        let first = found.filter { $0.first("DTSTART")?.value == "20261117T140000Z" }
        #expect(lines(first, "SUMMARY") == ["Weekly call, notes (Acme; Sons, & Co)"])
    }

    @Test func aCheckInIsAllDayUnlessAMeetingIsWrittenDownForIt() throws {
        let days = { (found: [CalendarComponent]) in
            lines(found.filter { $0.first("UID")?.value.hasPrefix("check-in") == true }, "DTSTART")
        }
        #expect(try days(events()).prefix(2) == ["20261130", "20261214"])
        let meeting = "---\ntitle: Check-in\nat: 2026-11-30T15:00\nlength: 30m\ntype: check-in\n---\n"
        #expect(try days(events(meeting: meeting)).first == "20261214")
    }

    @Test func theSameFilesAndDayGiveTheSameBytesWithTheDayAsTheirStamp() throws {
        let workspace = try SmallWorkspace.studio()
        let text = try #require(workspace.pages()["reports/calendar.ics"])
        #expect(workspace.pages()["reports/calendar.ics"] == text)
        #expect(text.contains("DTSTAMP:20261123T000000Z\r\n"))
        #expect(text.contains("METHOD:PUBLISH\r\n"))
        #expect(text.contains("X-WR-CALNAME:Robin Vale\r\n"))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }
}
