import Values

// Fields set and taken away, in the style in which they stand.

extension TaskLineText {
    /// Sets a field where it stands, or writes it in the notation of the line.
    mutating func set(_ key: FieldKey, _ value: String) {
        let before = self
        write(key, value)
        keepDates(of: before)
    }

    private mutating func write(_ key: FieldKey, _ value: String) {
        removeBroken(key)
        if key == .importance, setMarkOfImportance(value) { return }
        if key == .created, let date = creationDate {
            replace(date, with: value)
            return
        }
        guard let field = written(key) else {
            add(key, value)
            return
        }
        if value == field.value { return }
        replace(field, key, with: value)
    }

    /// Takes a field away, in whichever notation it stands.
    mutating func remove(_ key: FieldKey) {
        let before = self
        takeAway(key)
        keepDates(of: before)
    }

    private mutating func takeAway(_ key: FieldKey) {
        removeBroken(key)
        if key == .importance { removeLetter() }
        if key == .created { removeCreationDate() }
        while let field = written(key) {
            let length = bytes.count
            cut(field.range)
            if bytes.count >= length { return }
        }
    }

    private mutating func removeLetter() {
        guard let todo, let letter = todo.letter, Importance(todoTxt: letter) != nil else { return }
        replace(box.words.lowerBound..<todo.datesStart, with: "")
    }

    /// The field under our name, or under the one that todo.txt has for it.
    private func written(_ key: FieldKey) -> ScannedLine.Field? {
        scanned.field(key) ?? key.inTodoTxt.flatMap { scanned.field($0) }
    }

    /// A key with no value, or one that stood on the line before, goes with the change.
    private mutating func removeBroken(_ key: FieldKey) {
        while let field = (scanned.broken + scanned.duplicates).first(where: { $0.key == key }) {
            let length = bytes.count
            cut(field.range)
            if bytes.count >= length { return }
        }
    }

    /// Dates in front are dates only beside a mark of todo.txt: where the last mark went, they are written as ours.
    private mutating func keepDates(of before: TaskLineText) {
        guard todo == nil, let old = before.todo, !old.dates.isEmpty else { return }
        let dates = before.bytes[old.datesStart..<old.start]
        let start = box.words.lowerBound
        guard bytes[start...].starts(with: dates) else { return }
        replace(start..<start + dates.count, with: "")
        if let created = old.created(isOpen: isOpen, isCancelled: isCancelled) {
            addOurs(.created, created.description)
        }
        if !isOpen, !isCancelled, let done = old.completed { addOurs(.done, done.description) }
    }

    private mutating func removeCreationDate() {
        guard let date = creationDate, let todo else { return }
        replace(date.lowerBound..<todo.start, with: "")
    }

    /// The date of creation in front, as todo.txt has it.
    private var creationDate: Range<Int>? {
        guard let todo, let date = todo.created(isOpen: isOpen, isCancelled: isCancelled), todo.dates.last == date
        else { return nil }
        var start = todo.datesStart
        if todo.dates.count == 2 { start = bytes.span.skippingBlanks(start + 10, todo.start) }
        return start..<start + 10
    }

    private var isCancelled: Bool { if case .cancelled = box.mark { true } else { false } }

    private var isOpen: Bool {
        switch box.mark {
        case .open, .inProgress, .unknown: true
        case .done, .cancelled: false
        }
    }

    private mutating func replace(_ field: ScannedLine.Field, _ key: FieldKey, with value: String) {
        let before = self
        switch style(of: field) {
        case .dataview, .emoji: replace(field.valueRange, with: value)
        case .vaws, .todoTxt: replace(field.range, with: spelling(key, value, instead: field))
        }
        // Their tool would read neither a time nor what stands before it.
        let isNewlyTimed = before.style(of: field) == .emoji && value.contains("T") && !field.value.contains("T")
        if !reads(key, value) || isNewlyTimed && (key == .due || key == .start) {
            self = before
            cut(field.range)
            insert(" " + FieldSpelling.ours(key, value), at: endOfOurs)
        }
    }

    private mutating func add(_ key: FieldKey, _ value: String) {
        let before = self
        switch notation {
        case .vaws: addOurs(key, value)
        case .emoji: addEmoji(key, value)
        case .dataview: insert("  " + FieldSpelling.dataview(key, value), at: endOfTheirs(key))
        case .todoTxt: insert(" " + FieldSpelling.todoTxt(key, value), at: box.words.upperBound)
        }
        if notation != .vaws, !reads(key, value) {
            self = before
            addOurs(key, value)
        }
    }

    private mutating func addOurs(_ key: FieldKey, _ value: String) {
        insert(" " + FieldSpelling.ours(key, value), at: endOfOurs)
    }

    private mutating func addEmoji(_ key: FieldKey, _ value: String) {
        guard let emoji = FieldSpelling.emoji(key, value) else {
            addOurs(key, value)
            return
        }
        insert(" " + emoji, at: placeInOrder(key))
    }

    /// Whether the line, read again, says so.
    private func reads(_ key: FieldKey, _ value: String) -> Bool {
        guard scanned.duplicates.isEmpty, scanned.broken.isEmpty, let field = written(key) else { return false }
        return field.value == (field.key == key ? value : FieldSpelling.valueInTodoTxt(key, value))
    }

    /// In the neighbours' notations their fields must stand last, or their tools do not see them.
    var endOfOurs: Int {
        guard notation == .emoji || notation == .dataview else { return box.words.upperBound }
        let theirs = scanned.fields.filter { style(of: $0) != .vaws }.map(\.range.lowerBound).min()
        guard var place = theirs else { return box.words.upperBound }
        while place > box.words.lowerBound, bytes.span.isBlank(place - 1) { place -= 1 }
        return place
    }

    /// Dataview's own fields stand last, since Obsidian Tasks reads no further than one that it does not know.
    private func endOfTheirs(_ key: FieldKey) -> Int {
        FieldSpelling.orderOfObsidian.contains(key) ? placeInOrder(key) : endOfOurs
    }

    private func style(of field: ScannedLine.Field) -> Task.Notation {
        switch bytes[field.range.lowerBound] {
        case UInt8(ascii: "["), UInt8(ascii: "("): .dataview
        case 0x80...: .emoji
        default: .vaws
        }
    }

    private func spelling(_ key: FieldKey, _ value: String, instead field: ScannedLine.Field) -> String {
        if bytes[field.range.lowerBound] == UInt8(ascii: "+") || field.key != key {
            return FieldSpelling.todoTxt(key, value)
        }
        let isQuoted = bytes[field.range.upperBound - 1] == UInt8(ascii: "\"")
        return isQuoted ? "\(key.rawValue):\"\(value)\"" : FieldSpelling.ours(key, value)
    }
}

extension TaskLineText {
    /// Importance that is a mark and no value: an emoji, or todo.txt's `(A)`; false where it is written as a field.
    private mutating func setMarkOfImportance(_ value: String) -> Bool {
        guard let importance = Importance(value) else { return false }
        if let field = scanned.field(.importance), style(of: field) == .emoji {
            if let mark = FieldSpelling.emoji(.importance, value) {
                replace(field.range, with: mark)
            } else {
                cut(field.range)
            }
            return true
        }
        if notation == .emoji, importance == .normal, scanned.field(.importance) == nil { return true }
        guard notation == .todoTxt, isOpen, scanned.field(.importance) == nil, scanned.field(.pri) == nil,
            let letter = FieldSpelling.letter(of: importance)
        else {
            // What has no letter is a field, and one of both is enough.
            if notation == .todoTxt, scanned.field(.importance) == nil { removeLetter() }
            return false
        }
        let end = todo?.letter == nil ? box.words.lowerBound : todo?.datesStart ?? box.words.lowerBound
        if todo?.priority != importance { replace(box.words.lowerBound..<end, with: "(\(letter)) ") }
        return true
    }
}
