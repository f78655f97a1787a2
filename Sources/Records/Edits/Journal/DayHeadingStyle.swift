import Markdown
import Values

/// How the days of a journal are headed: `## 2026-11-23`, `### Mon 2026/11/23`.
struct DayHeadingStyle: Hashable {
    var level = 2
    var before = ""
    var after = ""
    var separator = "-"
    var hasBlankAbove = true
    var hasBlankBelow = true

    init() {}

    /// As one heading of a file has it; words that only that one has are left out.
    init(of heading: Int, in journal: Journal) {
        let (headings, facts) = (journal.source.document.headings, journal.source.headingFacts)
        let own = headings[heading]
        level = own.level
        guard let date = facts[heading].dayRange else { return }
        separator = journal.text(date.dropFirst(4).prefix(1))
        let days = journal.dayHeadings
        let around = days.compactMap { index in facts[index].dayRange.map { (headings[index].content, $0) } }
        let befores = around.map { journal.text($0.lowerBound..<$1.lowerBound) }
        let afters = around.map { journal.text($1.upperBound..<$0.upperBound) }
        before = DayHeadingStyle.kept(journal.text(own.content.lowerBound..<date.lowerBound), among: befores)
        after = DayHeadingStyle.kept(journal.text(date.upperBound..<own.content.upperBound), among: afters)
        let line = journal.lastLine(of: heading)
        hasBlankBelow = line == journal.lines.count || journal.lines.isBlank(line + 1)
        let isFirst = own.line <= journal.firstLine
        hasBlankAbove = isFirst || journal.lines.isBlank(own.line - 1) || days.first == heading
    }

    /// Words that all days bear, or that name the weekday.
    private static func kept(_ words: String, among all: [String]) -> String {
        let isShared = all.count > 1 && all.allSatisfy { $0 == words }
        return isShared || words.split(whereSeparator: { !$0.isLetter }).contains { Weekday(name: $0) != nil }
            ? words : ""
    }

    /// `## Mon 2026-11-23`
    func line(for day: CalendarDate) -> String {
        let date = day.description.split(separator: "-").joined(separator: separator)
        let text = named(before, day) + date + named(after, day)
        return String(repeating: "#", count: level) + " " + text
    }

    /// The words with the weekday put right, in as many letters as the other one had.
    private func named(_ words: String, _ day: CalendarDate) -> String {
        var (result, rest) = ("", words[...])
        while let start = rest.firstIndex(where: \.isLetter) {
            let word = rest[start...].prefix { $0.isLetter }
            result += rest[..<start]
            result += Weekday(name: word) == nil ? String(word) : DayHeadingStyle.name(of: day.weekday, like: word)
            rest = rest[word.endIndex...]
        }
        return result + rest
    }

    private static func name(of weekday: Weekday, like word: Substring) -> String {
        let name = word.count <= 3 ? weekday.abbreviation : "\(weekday)"
        if word.allSatisfy(\.isUppercase) { return name.uppercased() }
        return word.first?.isUppercase == true ? name.prefix(1).uppercased() + name.dropFirst() : name
    }
}

extension Weekday {
    /// `Mon` and `monday`, and nothing between them: `Mont` is another word.
    fileprivate init?(name: Substring) {
        guard let day = Weekday(name), name.count == 3 || name.lowercased() == "\(day)" else { return nil }
        self = day
    }
}
