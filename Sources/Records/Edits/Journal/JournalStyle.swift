import Markdown
import Values

/// How a person keeps a journal, as the lines that stand there show: new lines look like them.
struct JournalStyle {
    /// Where the day of an entry stands.
    enum DayPlace {
        case heading, line, fileName
    }

    /// What stands before an entry, such as `- ` or `  * `.
    var marker = "- "
    var clock = ClockStyle()
    /// What stands between the numbers of a day on a line.
    var separator = "-"
    var dayPlace = DayPlace.heading
    var dayHeading = DayHeadingStyle()
    /// Whether the client of a line is its first word, and not a field.
    var clientIsFirstWord = false
    /// The file is written with CR LF.
    var hasCarriageReturns = false

    /// So many of the latest lines show how a person writes.
    fileprivate static let looked = 200

    init() {}

    /// As in the journal; what it does not show is as in the one before it.
    init(of journal: Journal, else before: JournalStyle = JournalStyle()) {
        self = before
        for entry in journal.entries.suffix(JournalStyle.looked) {
            marker = journal.marker(of: entry)
            if entry.hasOwnDay {
                let day = journal.text(journal.lines.line(entry.item.line).lowerBound..<entry.amount.lowerBound)
                separator = day.contains("/") ? "/" : "-"
            }
            if entry.range != nil { clock = ClockStyle(of: journal.text(entry.amount), else: clock) }
        }
        if let last = journal.entries.last {
            dayPlace = last.hasOwnDay ? .line : journal.dayHeadings.isEmpty ? .fileName : .heading
        } else if !journal.dayHeadings.isEmpty {
            dayPlace = .heading
        } else if journal.source.fileDay != nil {
            dayPlace = .fileName
        }
        if let heading = journal.dayHeadings.last { dayHeading = DayHeadingStyle(of: heading, in: journal) }
        clientIsFirstWord = journal.clientIsFirstWord ?? clientIsFirstWord
        hasCarriageReturns = journal.bytes.contains(UInt8(ascii: "\r"))
    }
}

extension Journal {
    /// What stands before an entry on its line.
    func marker(of entry: Entry) -> String {
        text(lines.line(entry.item.line).lowerBound..<entry.item.content.lowerBound)
    }

    /// Whether the last line that names its client does so with its first word; nil where none does.
    fileprivate var clientIsFirstWord: Bool? {
        for entry in entries.reversed().prefix(JournalStyle.looked) {
            let words = text(entry.words)
            if source.names.clientAtStart(of: words) != nil { return true }
            if words.contains("client:") { return false }
        }
        return nil
    }
}
