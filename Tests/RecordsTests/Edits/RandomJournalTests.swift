import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

/// Random journals in every style, each written into: only the one line is added, it reads as meant, and the days stay
/// in their order.
@Suite struct RandomJournalTests {
    @Test(arguments: 0..<400)
    func `a line is added and nothing else changes`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let journal = RandomJournal(&dice)
        let before = WorkspaceText(bytes: journal.files)
        try #require(before.faults == [], "\(journal.text)")
        let line = journal.line(&dice)
        let change = try #require(try JournalBook(before.workspace).changes(adding: line).first)
        let old = change.file.map { before.workspace.files[Int($0.index)].bytes } ?? []
        let new = try #require(TextEdit.apply(change.edits, to: old))
        expectOneLine(change, old, new)
        var files = journal.files
        files[change.path] = new
        let after = WorkspaceText(bytes: files)
        #expect(after.faults == [], "\(String(decoding: new, as: UTF8.self))")
        #expect(total(after) == total(before) + said(line, before.workspace), "\(String(decoding: new, as: UTF8.self))")
        if change.path == journal.path { expectOrder(journal, after) }
    }

    @Test(arguments: 0..<200)
    func `what runs is closed and nothing else changes`(seed: Int) throws {
        var dice = Dice(seed: 1_000 + UInt64(seed))
        let journal = RandomJournal(&dice)
        var line = journal.line(&dice)
        let start = 60 * (8 + dice.roll(8)) + dice.roll(60)
        line.amount = .range(ClockRange(start: start, end: nil))
        let before = WorkspaceText(bytes: journal.files)
        let opened = try #require(try JournalBook(before.workspace).changes(adding: line).first)
        var files = journal.files
        let old = opened.file.map { before.workspace.files[Int($0.index)].bytes } ?? []
        files[opened.path] = TextEdit.apply(opened.edits, to: old)
        let running = WorkspaceText(bytes: files)
        let entry = try #require(running.workspace.running(of: nil).first)
        let minutes = dice.roll(1440)
        let zone = running.workspace.business.zone
        let end = LocalTime(instant: zone.instant(line.day, minute: start) + Int64(minutes) * 60, in: zone)
        let closing = try TimeClosing(of: entry, at: end, in: running.workspace)
        let change = try #require(try JournalBook(running.workspace).changes(closing: [closing]).first)
        let edit = try #require(change.edits.first)
        let bytes = try #require(files[change.path])
        #expect(change.edits.count == 1 && String(decoding: bytes[edit.range], as: UTF8.self) == "?")
        files[change.path] = TextEdit.apply(change.edits, to: bytes)
        let after = WorkspaceText(bytes: files)
        #expect(after.faults == [])
        #expect(total(after) == total(before) + Minutes(minutes))
    }

    /// What is put in is one entry, with at most headings and blank lines around it.
    private func expectOneLine(_ change: JournalChange, _ old: [UInt8], _ new: [UInt8]) {
        #expect(change.edits.count == 1 && change.edits[0].range.isEmpty)
        guard change.file != nil else { return }
        let lines = change.edits[0].replacement.split(separator: "\n")
        #expect(lines.filter { !$0.hasPrefix("#") }.count == 1, "\(lines)")
        #expect((new.last == 10) == (old.last == 10), "the last line feed")
        let ends = (new.count { $0 == 13 }, new.count { $0 == 10 })
        #expect(ends.0 == 0 || ends.0 == ends.1, "line ends")
    }

    private func total(_ text: WorkspaceText) -> Minutes { text.workspace.time.map(\.minutes).total() }

    private func said(_ line: TimeLine, _ workspace: Workspace) -> Minutes {
        switch line.amount {
        case .duration(let minutes): minutes
        case .range(let range): workspace.business.zone.minutes(elapsed: range, on: line.day)
        }
    }

    private func expectOrder(_ journal: RandomJournal, _ after: WorkspaceText) {
        let entries = after.workspace.time.filter { after.workspace.path(of: $0.location) == journal.path }
        for client in journal.isByClient ? ["acme", "bolt"] : [""] {
            let days = entries.filter { client.isEmpty || $0.client == client }.map(\.day)
            let sorted = journal.runsDown && Set(days).count > 1 ? days.sorted(by: >) : days.sorted()
            #expect(days == sorted || Set(days).count == 2, "\(days)")
        }
    }
}

/// Pseudo-random numbers that are the same on every machine (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// From 0 up to, without, `count`.
    mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    mutating func flip() -> Bool { roll(2) == 0 }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}

/// A journal in one of the styles in which people keep them.
struct RandomJournal {
    private enum Place: CaseIterable { case heading, line, fileName }

    let path: String
    private(set) var text = ""
    let runsDown: Bool
    /// Whether days stand below headings of clients.
    let isByClient: Bool
    private let isShared: Bool
    private let hasCarriageReturns: Bool
    private let place: Place
    private let clock: ClockStyle
    private let marker: String
    private let heading: DayHeadingStyle
    private let days: [CalendarDate]

    init(_ dice: inout Dice) {
        place = dice.pick(Place.allCases)
        isShared = dice.flip()
        isByClient = isShared && place == .heading && dice.roll(3) == 0
        runsDown = place != .fileName && dice.roll(3) == 0
        hasCarriageReturns = dice.roll(4) == 0
        var clock = ClockStyle()
        (clock.isTwelveHours, clock.isPadded) = (dice.roll(3) == 0, dice.flip())
        clock.dash = dice.pick(["-", " - ", " -", "  -  "])
        self.clock = clock
        marker = dice.pick(["- ", "* ", "+ ", "-   ", " - "])
        var heading = DayHeadingStyle()
        heading.level = dice.pick([1, 2, 3])
        heading.before = dice.pick(["", "Mon ", "friday, ", "Day: "])
        heading.after = dice.pick(["", " (TUE)"])
        heading.separator = dice.pick(["-", "/"])
        (heading.hasBlankAbove, heading.hasBlankBelow) = (dice.flip(), dice.flip())
        self.heading = heading
        let first = CalendarDate(dayNumber: 20_758)
        let count = place == .fileName ? 1 : 1 + dice.roll(4)
        var days: [CalendarDate] = []
        for _ in 0..<count { days.append((days.last ?? first).adding(days: 1 + dice.roll(4))) }
        self.days = runsDown ? days.reversed() : days
        let name = place == .fileName ? days[0].description : dice.pick(["2026-11", "2026", "log"])
        path = (isShared ? "time/" : "clients/acme/time/") + name + ".md"
        write(&dice)
    }

    var files: [String: [UInt8]] {
        var files = WorkspaceText.basis.mapValues { Array($0.utf8) }
        files[path] = Array((hasCarriageReturns ? text.replacing("\n", with: "\r\n") : text).utf8)
        return files
    }

    /// A line for some day around those of the journal.
    func line(_ dice: inout Dice) -> TimeLine {
        let day = dice.flip() ? dice.pick(days) : CalendarDate(dayNumber: 20_758 + dice.roll(22))
        let start = dice.roll(1440)
        let amount: TimeLine.Amount =
            dice.flip()
            ? .duration(Minutes(1 + dice.roll(600))) : .range(ClockRange(start: start, end: start + dice.roll(1440)))
        let text = dice.pick(["Call service:admin", "Überblick: 15m (short) service:admin #mail", "service:writing"])
        return TimeLine(day: day, amount: amount, client: isShared ? dice.pick(["acme", "bolt"]) : "acme", text: text)
    }

    private mutating func write(_ dice: inout Dice) {
        if dice.flip() { text += "---\nkind: time\n---\n" }
        if dice.flip() { text += "\n# Journal\n\nSome words before.\n\n" }
        for client in isByClient ? ["acme", "bolt"] : [nil] {
            if let client { text += (text.isEmpty ? "" : "\n") + "# \(client)\n\n" }
            writeDays(of: client, &dice)
        }
        switch dice.roll(4) {
        case 0: text = String(text.trimmingNewlines)
        case 1: text += "\n\n"
        default: break
        }
    }

    private mutating func writeDays(of client: String?, _ dice: inout Dice) {
        var style = heading
        if isByClient { style.level += 1 }
        for (index, day) in days.enumerated() {
            if place == .heading {
                if index > 0, style.hasBlankAbove { text += "\n" }
                text += style.line(for: day) + "\n" + (style.hasBlankBelow ? "\n" : "")
            }
            for _ in 0..<1 + dice.roll(3) { writeEntry(on: day, of: client, &dice) }
            if place == .heading, dice.roll(4) == 0 { text += "\nA word on the day.\n" }
        }
    }

    private mutating func writeEntry(on day: CalendarDate, of client: String?, _ dice: inout Dice) {
        text += marker
        if place == .line { text += day.description.replacing("-", with: heading.separator) + " " }
        let start = 60 * (1 + dice.roll(22)) + dice.roll(60)
        let range = ClockRange(start: start, end: start + 5 + dice.roll(90))
        text += dice.pick(["20m", "1h05m", clock.written(range), clock.written(range)])
        let named = isShared && client == nil ? dice.pick([" acme Mail", " Mail client:bolt"]) : " Mail"
        text += named + " service:admin\n"
        if dice.roll(5) == 0 { text += String(repeating: " ", count: marker.count) + "A note below.\n" }
        if dice.roll(6) == 0 { text += marker + (place == .line ? "\(day) " : "") + "-5m Coffee\n" }
    }
}

extension String {
    fileprivate var trimmingNewlines: Substring {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return text
    }
}

extension WorkspaceText {
    /// What is found, but times that overlap, which random ones do.
    fileprivate var faults: [String] {
        findings.filter { !$0.contains("at the same time") && !$0.contains("logged twice") }
    }

    /// From the bytes of files by their paths.
    init(bytes files: [String: [UInt8]]) {
        let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let sources = paths.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element, bytes: files[$0.element] ?? [])
        }
        self.init(files: sources, today: CalendarDate(dayNumber: 20_790))
    }
}
