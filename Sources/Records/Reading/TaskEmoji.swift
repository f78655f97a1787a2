import Values

/// The marks of Obsidian Tasks 8.3, each with or without U+FE0F behind it.
enum TaskEmoji: CaseIterable {
    case due, dueCalendar, dueSpiral, scheduled, scheduledDone, start, done, cancelled, created, recurs, id, after
    case highest, high, medium, low, lowest, onCompletion

    private var mark: StaticString {
        switch self {
        case .due: "📅"
        case .dueCalendar: "📆"
        case .dueSpiral: "🗓"
        case .scheduled: "⏳"
        case .scheduledDone: "⌛"
        case .start: "🛫"
        case .done: "✅"
        case .cancelled: "❌"
        case .created: "➕"
        case .recurs: "🔁"
        case .id: "🆔"
        case .after: "⛔"
        case .highest: "🔺"
        case .high: "⏫"
        case .medium: "🔼"
        case .low: "🔽"
        case .lowest: "⏬"
        case .onCompletion: "🏁"
        }
    }

    var key: FieldKey {
        switch self {
        case .due, .dueCalendar, .dueSpiral: .due
        case .scheduled, .scheduledDone: .on
        case .start: .start
        case .done: .done
        case .cancelled: .cancelled
        case .created: .created
        case .recurs: .repeat
        case .id: .id
        case .after: .after
        case .highest, .high, .medium, .low, .lowest: .importance
        case .onCompletion: .onCompletion
        }
    }

    /// What the mark alone says.
    var importance: Importance? {
        switch self {
        case .highest: .highest
        case .high: .high
        case .medium: .medium
        case .low: .low
        case .lowest: .lowest
        default: nil
        }
    }

    /// The mark that begins at `position`, and the offset behind it.
    static func read(_ bytes: Bytes, at position: Int, before end: Int) -> (TaskEmoji, behind: Int)? {
        guard bytes[position] == 0xF0 || bytes[position] == 0xE2 else { return nil }
        for emoji in allCases where bytes.starts(with: emoji.mark, at: position, before: end) {
            let behind = position + emoji.mark.utf8CodeUnitCount
            return (emoji, bytes.starts(with: "\u{FE0F}", at: behind, before: end) ? behind + 3 : behind)
        }
        return nil
    }

    /// Where the value behind the mark ends: a word, the words of a rule, ids with commas, or nothing.
    func endOfValue(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        switch self {
        case .highest, .high, .medium, .low, .lowest: start
        case .recurs: endOfRule(bytes, start, end)
        case .after: endOfList(bytes, start, end)
        case .id, .onCompletion: bytes.endOfName(start, end, with: "-_")
        default: endOfDate(bytes, start, end)
        }
    }

    /// A date, or the word that stands in its place.
    private func endOfDate(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        guard start < end, bytes[start] < 0x80 else { return start }
        return bytes.endOfBareValue(start, end)
    }

    /// Ids with commas, a blank behind a comma allowed.
    private func endOfList(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var position = bytes.endOfName(start, end, with: "-_./")
        while position < end, bytes[position] == UInt8(ascii: ",") {
            let next = bytes.skippingBlanks(position + 1, end)
            let name = bytes.endOfName(next, end, with: "-_./")
            guard name > next else { break }
            position = name
        }
        return position
    }

    /// The longest run of words that is a rule; text may follow it.
    private func endOfRule(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var (position, best) = (start, start)
        while position < end {
            let word = bytes.endOfName(position, end, with: ",!=;:")
            guard word > position, bytes[position] < 0x80 else { break }
            if Recurrence(bytes.text(start..<word)) != nil { best = word }
            position = bytes.skippingBlanks(word, end)
            if position == word { break }
        }
        return best > start ? best : min(bytes.endOfName(start, end, with: "-"), end)
    }
}
