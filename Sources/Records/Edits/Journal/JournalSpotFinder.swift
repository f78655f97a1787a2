import Markdown
import Values

/// Finds the place of a day's new line: behind the day's last entry, else under a heading of its own, in the order of
/// the days that the file has.
struct JournalSpotFinder {
    let journal: Journal
    let style: JournalStyle
    let day: CalendarDate
    let client: String?

    func spot() -> JournalSpot {
        if let heading = partOfDay() { return below(heading) }
        return style.dayPlace == .line ? dated() : newDay()
    }

    /// A part of the file that is of the day: one of the client first, then the one with the day's last entry.
    private func partOfDay() -> Int?? {
        let headings = [nil] + journal.source.headingFacts.indices.map(Optional.some)
        let parts = headings.filter { journal.day(under: $0) == day && journal.isOpen(to: client, under: $0) }
        let ranks = parts.map { rank($0) }
        // The first of the best.
        let best = ranks.indices.max { ranks[$0] == ranks[$1] ? $0 > $1 : ranks[$0] < ranks[$1] }
        return best.map { parts[$0] }
    }

    private struct Rank: Comparable {
        let isClients: Bool
        let isOfNoService: Bool
        let lastLine: Int

        static func < (left: Rank, right: Rank) -> Bool {
            if left.isClients != right.isClients { return right.isClients }
            if left.isOfNoService != right.isOfNoService { return right.isOfNoService }
            return left.lastLine < right.lastLine
        }
    }

    private func rank(_ part: Int?) -> Rank {
        Rank(
            isClients: client != nil && journal.client(under: part) == client,
            isOfNoService: part.flatMap { journal.source.headingFacts[$0].service } == nil,
            lastLine: entries(directlyBelow: part).last?.item.line ?? 0)
    }

    private func entries(directlyBelow heading: Int?) -> [Journal.Entry] {
        journal.entries.filter { $0.item.heading == heading && $0.day == day }
    }

    /// Behind the day's last entry under a heading, else behind all that stands there.
    private func below(_ heading: Int?) -> JournalSpot {
        let entries = entries(directlyBelow: heading)
        if let last = entries.last {
            var spot = behind(last, heading)
            let isLoose = entries.count > 1 && journal.lines.isBlank(last.item.line - 1)
            if isLoose { spot.above = [""] }
            return spot
        }
        let part = journal.part(of: heading)
        let line = journal.lines.lastWritten(from: part.lowerBound, through: part.upperBound)
        var spot = JournalSpot(line: line, marker: style.newMarker, client: journal.client(under: heading))
        let isHeading = heading != nil && line == part.lowerBound
        if line > 0, !isHeading || style.dayHeading.hasBlankBelow { spot.above = [""] }
        spot.below = blank(behind: line)
        return spot
    }

    func behind(_ entry: Journal.Entry, _ heading: Int?) -> JournalSpot {
        JournalSpot(
            line: entry.item.lastLine, marker: nextMarker(journal.marker(of: entry)), writesDay: entry.hasOwnDay,
            client: journal.client(under: heading))
    }

    /// A blank line, where none follows.
    private func blank(behind line: Int) -> [String] {
        line < journal.lines.count && !journal.lines.isBlank(line + 1) ? [""] : []
    }
}

extension JournalSpotFinder {
    /// A heading for the day, where the order of the other days has it.
    private func newDay() -> JournalSpot {
        let days = daysToJoin()
        guard let first = days.first, let last = days.last else { return underNewHeadings() }
        let runsDown = dayOf(first) > dayOf(last)
        let earlier = days.filter { dayOf($0) < day }
        if let next = runsDown ? earlier.first : earlier.isEmpty ? first : nil { return newDay(before: next) }
        return newDay(behind: runsDown ? last : earlier.last ?? last)
    }

    /// Days under the client's own heading, else those under no client's.
    private func daysToJoin() -> [Int] {
        let days = journal.dayHeadings
        guard journal.source.client == nil, client != nil else { return days }
        let parents = days.map { journal.client(under: journal.source.document.headings[$0].parent) }
        let wanted: String? = parents.contains(client) ? client : nil
        return days.indices.filter { parents[$0] == wanted }.map { days[$0] }
    }

    private func dayOf(_ heading: Int) -> CalendarDate { journal.source.headingFacts[heading].day ?? day }

    private func newDay(behind heading: Int) -> JournalSpot {
        let style = DayHeadingStyle(of: heading, in: journal)
        let line = journal.lastLine(under: heading)
        var spot = JournalSpot(line: line, marker: self.style.newMarker, client: parentClient(heading))
        spot.above = (style.hasBlankAbove ? [""] : []) + head(style)
        spot.below = style.hasBlankAbove ? blank(behind: line) : []
        return spot
    }

    private func newDay(before heading: Int) -> JournalSpot {
        let style = DayHeadingStyle(of: heading, in: journal)
        let line = journal.source.document.headings[heading].line - 1
        var spot = JournalSpot(line: line, marker: self.style.newMarker, client: parentClient(heading))
        spot.above = head(style)
        spot.below = style.hasBlankAbove ? [""] : []
        return spot
    }

    private func parentClient(_ heading: Int) -> String? {
        journal.client(under: journal.source.document.headings[heading].parent)
    }

    private func head(_ style: DayHeadingStyle) -> [String] {
        [style.line(for: day)] + (style.hasBlankBelow ? [""] : [])
    }

    /// No day to join: below the client's heading where there is one, else at the end, with a heading of the client's
    /// where all days stand below such headings.
    private func underNewHeadings() -> JournalSpot {
        let (headings, facts) = (journal.source.document.headings, journal.source.headingFacts)
        let isShared = journal.source.client == nil && client != nil
        let own = facts.indices.first { isShared && facts[$0].client == client && facts[$0].day == nil }
        guard let own else {
            var spot = behindAll(writesDay: false)
            var names: [String] = []
            if isShared, let other = journal.dayHeadings.first.flatMap({ headings[$0].parent }), let client {
                names = [String(repeating: "#", count: headings[other].level) + " " + client, ""]
                spot.client = client
            }
            spot.above += names + head(style.dayHeading)
            return spot
        }
        var dayStyle = style.dayHeading
        if journal.dayHeadings.isEmpty { dayStyle.level = min(headings[own].level + 1, 6) }
        let line = journal.lastLine(under: own)
        var spot = JournalSpot(line: line, above: [""] + head(dayStyle), marker: style.newMarker, client: client)
        spot.below = blank(behind: line)
        return spot
    }

    func behindAll(writesDay: Bool) -> JournalSpot {
        let first = journal.firstLine - 1
        let line = journal.lines.lastWritten(from: first, through: journal.lines.count)
        let isEmpty = line < 1 || (line == 1 && journal.lines.isBlank(1))
        let last = journal.source.document.headings.indices.last
        var spot = JournalSpot(line: line, above: isEmpty ? [] : [""], marker: style.newMarker, writesDay: writesDay)
        // Under a heading that is another client's, the line names its own.
        spot.client = writesDay ? journal.client(under: last) : nil
        return spot
    }

    /// The marker of the item behind one with this marker: a number goes on.
    func nextMarker(_ marker: String, isFirst: Bool = false) -> String {
        guard let number = Int(marker.filter(\.isNumber)), !isFirst else { return marker }
        return marker.replacingNumber(with: number + 1)
    }
}

extension JournalStyle {
    /// The marker with which a list begins.
    fileprivate var newMarker: String {
        marker.contains(where: \.isNumber) ? marker.replacingNumber(with: 1) : marker
    }
}

extension String {
    fileprivate func replacingNumber(with number: Int) -> String {
        let head = prefix { !$0.isNumber }
        return head + String(number) + dropFirst(head.count).drop(while: \.isNumber)
    }
}
