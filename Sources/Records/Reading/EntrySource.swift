import Diagnostics
import Markdown
import Values

/// One file with what its entries take from it: place, front matter, headings, file name.
struct EntrySource {
    let document: MarkdownDocument
    let kind: Kind?
    /// The client of the place or of the front matter.
    let client: String?
    let defaults: FileDefaults
    let names: KnownNames
    /// What each heading says to the entries below it, its own words first, else those of the headings around it.
    let headingFacts: [HeadingFacts]
    /// The day with which the file's name begins.
    let fileDay: CalendarDate?
    /// The person behind the month in a journal's name, such as `kim` in `2026-11.kim.md`.
    let filePerson: String?

    struct WrongDay {
        let problem: DateProblem
        let range: Range<Int>
    }

    struct HeadingFacts {
        var day: CalendarDate?
        /// The bytes of the day in the heading's own text, where it stands there.
        var dayRange: Range<Int>?
        /// A day in the heading that the calendar has not; what stands below it has no day.
        var wrongDay: WrongDay?
        var client: String?
        var service: String?
        let texts: [String]
    }

    /// Whether the file is the business's own, in `me/`.
    let isOwn: Bool
    /// Whether lines may be of other clients than the file.
    let isShared: Bool

    init(_ file: ReadFile, names: KnownNames) {
        document = file.document
        kind = file.head.kind
        client = file.head.client
        defaults = file.defaults
        isOwn = file.isOwn
        isShared = file.head.isShared
        self.names = names
        headingFacts = EntrySource.facts(of: document, names)
        let name = document.file.path.split(separator: "/").last ?? ""
        fileDay = CalendarDate(name.prefix(10))
        filePerson = file.head.place.owner
    }

    func location(of item: ListItem) -> Location {
        document.file.location(ofByte: item.content.lowerBound, onLine: item.line)
    }

    func day(above item: ListItem) -> CalendarDate? {
        hasWrongDay(above: item) ? nil : item.heading.flatMap { headingFacts[$0].day } ?? fileDay
    }

    /// Whether the heading above has a day that the calendar has not, which is told there.
    func hasWrongDay(above item: ListItem) -> Bool {
        item.heading.map { headingFacts[$0].wrongDay != nil } ?? false
    }

    func facts(above item: ListItem) -> HeadingFacts? {
        item.heading.map { headingFacts[$0] }
    }

    func service(above item: ListItem) -> String? {
        item.heading.flatMap { headingFacts[$0].service }
    }

    func headings(above item: ListItem) -> [String] {
        item.heading.map { headingFacts[$0].texts } ?? []
    }

    /// The value of the nearest item around `item` that has one.
    func ancestor(of item: Int, in values: [Int: Int]) -> Int? {
        var parent = document.items[item].parent
        while let index = parent {
            if let value = values[index] { return value }
            parent = document.items[index].parent
        }
        return nil
    }

    /// The people that the front matter names for lines that name none.
    var people: [String] {
        defaults.people.isEmpty ? [defaults.person].compactMap { $0 } : defaults.people
    }

    /// The text of an item's lines below its first.
    func notes(of item: ListItem) -> String {
        document.file.bytes.span.text(item.notes)
    }
}

extension EntrySource {
    private static func facts(of document: MarkdownDocument, _ names: KnownNames) -> [HeadingFacts] {
        let bytes = document.file.bytes.span
        var facts: [HeadingFacts] = []
        facts.reserveCapacity(document.headings.count)
        for heading in document.headings {
            let text = bytes.text(heading.content)
            let around = heading.parent.map { facts[$0] }
            let own = date(in: bytes, heading.content)
            facts.append(
                HeadingFacts(
                    day: own.day ?? (own.wrong == nil ? around?.day : nil), dayRange: own.range,
                    wrongDay: own.wrong ?? (own.day == nil ? around?.wrongDay : nil),
                    client: names.clients.contains(text) ? text : around?.client,
                    service: names.services.contains(text) ? text : around?.service,
                    texts: (around?.texts ?? []) + [text]))
        }
        return facts
    }

    /// The first date in a heading's text: `2026-11-23`, `Mon 2026-11-23`, `2026/11/23`; or what is wrong with it.
    private static func date(
        in bytes: Bytes, _ range: Range<Int>
    ) -> (day: CalendarDate?, range: Range<Int>?, wrong: WrongDay?) {
        var position = range.lowerBound
        while position + 10 <= range.upperBound {
            var end = position
            if position == range.lowerBound || !RecordName.isLetterOrDigit(bytes[position - 1]),
                bytes[position] &- UInt8(ascii: "0") < 10
            {
                do throws(DateProblem) {
                    return (try CalendarDate.read(bytes, at: &end), position..<end, nil)
                } catch {
                    if case .noSuchDay = error {
                        return (nil, nil, WrongDay(problem: error, range: position..<position + 10))
                    }
                }
            }
            position += 1
        }
        return (nil, nil, nil)
    }
}

extension EntrySource {
    /// Tells of headings with a day that the calendar has not, once each.
    func reportHeadings(_ reporter: inout Reporter) {
        for (heading, facts) in zip(document.headings, headingFacts) {
            guard let wrong = facts.wrongDay, heading.content.contains(wrong.range.lowerBound) else { continue }
            reporter.line = heading.line
            reporter.report(.invalidDate, wrong.problem.message, at: wrong.range, fix: wrong.problem.fix)
        }
    }
}
