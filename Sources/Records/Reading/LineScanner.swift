/// Takes the words of an entry line apart: `#tag`, `@person`, `key:value`, and in tasks the neighbours' notations.
///
/// A token starts at the line's start, after a blank or after `(`; nothing inside code spans, link destinations or
/// `<…>` is one, and a backslash before it makes it a word (`format.md`, "Entry lines").
struct LineScanner {
    /// The keys that the kind knows.
    let keys: Set<FieldKey>
    /// Whether the line is a task's, where Obsidian Tasks, Dataview and todo.txt are read too.
    let isTask: Bool
    /// The keys as they stand in bytes: a word is looked up without becoming a text first.
    private let spellings: [(bytes: [UInt8], key: FieldKey)]

    init(keys: Set<FieldKey>, isTask: Bool) {
        self.keys = keys
        self.isTask = isTask
        spellings = keys.map { (Array($0.rawValue.utf8), $0) }
    }

    /// `isTodoTxt` reads `+project` and `@context` as todo.txt means them.
    func scan(_ bytes: Bytes, _ range: Range<Int>, isTodoTxt: Bool = false) -> ScannedLine {
        var state = State(end: range.upperBound, position: range.lowerBound)
        if isTodoTxt { state.line.notation = .todoTxt }
        while state.position < state.end { step(bytes, &state) }
        state.finish(bytes)
        return state.line
    }

    struct State {
        var line = ScannedLine()
        let end: Int
        var position: Int
        /// Where the words begin that are not yet copied.
        var pending: Int
        var words: [UInt8] = []
        var atStart = true

        init(end: Int, position: Int) {
            self.end = end
            self.position = position
            pending = position
        }
    }

    /// Reads one token or passes one byte, code span, link destination or `<…>`.
    private func step(_ bytes: Bytes, _ state: inout State) {
        let byte = bytes[state.position]
        let atStart = state.atStart
        state.atStart = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "(")
        if let end = endOfOpaque(bytes, byte, state) {
            state.position = end
            return
        }
        if isTask, byte >= 0x80 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("),
            readForeign(bytes, &state)
        {
            return
        }
        guard atStart else {
            state.position += 1
            return
        }
        switch byte {
        case UInt8(ascii: "\\") where startsToken(bytes, state.position + 1, state.end): state.dropBackslash(bytes)
        case UInt8(ascii: "#"): readTag(bytes, &state)
        case UInt8(ascii: "@"): readPerson(bytes, &state)
        case UInt8(ascii: "+") where state.line.notation == .todoTxt: readProject(bytes, &state)
        case _ where (byte | 0x20) &- UInt8(ascii: "a") < 26: readWord(bytes, &state)
        default: state.position += 1
        }
    }

    /// Where a code span, a link's destination or `<…>` that begins here ends.
    private func endOfOpaque(_ bytes: Bytes, _ byte: UInt8, _ state: State) -> Int? {
        switch byte {
        case UInt8(ascii: "`"): return endOfCode(bytes, state.position, state.end)
        case UInt8(ascii: "<"):
            let next = state.position + 1 < state.end ? bytes[state.position + 1] : 0
            guard (next | 0x20) &- UInt8(ascii: "a") < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            else { return nil }
            return bytes.firstIndex(of: UInt8(ascii: ">"), in: state.position..<state.end).map { $0 + 1 }
        case UInt8(ascii: "]"):
            guard state.position + 1 < state.end, bytes[state.position + 1] == UInt8(ascii: "(") else { return nil }
            return endOfDestination(bytes, state.position + 2, state.end)
        default: return nil
        }
    }

    /// Behind the bracket that closes a link's destination: brackets in it come in pairs, and its title stands in quotes.
    private func endOfDestination(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? {
        var (position, depth) = (start, 1)
        var isTitle = false
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "\""): isTitle.toggle()
            case UInt8(ascii: "(") where !isTitle: depth += 1
            case UInt8(ascii: ")") where !isTitle: depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { return position }
        }
        return bytes.firstIndex(of: UInt8(ascii: ")"), in: start..<end).map { $0 + 1 }
    }

    /// Behind the run of backticks that closes the one here; behind that run itself where none does.
    private func endOfCode(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        let opened = bytes.endOfRun(of: UInt8(ascii: "`"), start, end)
        var position = opened
        while let next = bytes.firstIndex(of: UInt8(ascii: "`"), in: position..<end) {
            let closed = bytes.endOfRun(of: UInt8(ascii: "`"), next, end)
            if closed - next == opened - start { return closed }
            position = closed
        }
        return opened
    }

    private func startsToken(_ bytes: Bytes, _ position: Int, _ end: Int) -> Bool {
        guard position < end else { return false }
        let byte = bytes[position]
        if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") { return true }
        return bytes.endOfKey(position, end).map { key(bytes, position..<$0) != nil } ?? false
    }
}

extension LineScanner {
    private func readTag(_ bytes: Bytes, _ state: inout State) {
        let name = bytes.endOfName(state.position + 1, state.end, with: "-_/")
        let range = state.position + 1..<name
        guard bytes.hasLetter(range) else {
            state.position += 1
            return
        }
        state.line.tags.append(bytes.text(range))
        state.cut(bytes, state.position..<name)
    }

    private func readPerson(_ bytes: Bytes, _ state: inout State) {
        var name = bytes.endOfName(state.position + 1, state.end, with: "-_.")
        while name > state.position + 1, bytes[name - 1] == UInt8(ascii: ".") { name -= 1 }
        let range = state.position + 1..<name
        guard bytes.hasLetter(range) else {
            state.position += 1
            return
        }
        if state.line.notation == .todoTxt {
            state.line.tags.append(bytes.text(range))
        } else {
            state.line.people.append(.init(name: bytes.text(range), range: state.position..<name))
        }
        state.cut(bytes, state.position..<name)
    }

    private func readProject(_ bytes: Bytes, _ state: inout State) {
        let end = bytes.endOfName(state.position + 1, state.end, with: "-_./")
        let value = state.position + 1..<end
        guard bytes.hasLetter(value) else {
            state.position += 1
            return
        }
        state.line.add(
            .init(
                key: .project, keyRange: state.position..<state.position + 1, value: bytes.text(value),
                valueRange: value))
        state.cut(bytes, state.position..<end)
    }

    /// A word that begins with a letter: a field, a near miss of one, or a word.
    private func readWord(_ bytes: Bytes, _ state: inout State) {
        let start = state.position
        guard let colon = bytes.endOfKey(start, state.end) else {
            state.position = bytes.endOfPlainWord(start, state.end)
            return
        }
        if let key = key(bytes, start..<colon) {
            readField(bytes, &state, key, keyRange: start..<colon)
            return
        }
        noteMisspelling(bytes, &state, start..<colon, value(bytes, behind: colon, state.end))
        state.position = colon + 1
    }

    /// The known key that these bytes spell.
    private func key(_ bytes: Bytes, _ range: Range<Int>) -> FieldKey? {
        for spelling in spellings where spelling.bytes.count == range.count {
            if bytes.has(spelling.bytes, at: range.lowerBound) { return spelling.key }
        }
        return nil
    }

    private func readField(_ bytes: Bytes, _ state: inout State, _ key: FieldKey, keyRange: Range<Int>) {
        let start = keyRange.upperBound + 1
        guard start < state.end, bytes[start] == UInt8(ascii: "\"") else {
            let value = start..<bytes.endOfBareValue(start, state.end)
            if value.isEmpty, !isMeant(key, bytes, behind: start, state.end) {
                state.position = start
                return
            }
            let field = ScannedLine.Field(
                key: key, keyRange: keyRange, value: bytes.text(value), valueRange: value)
            if value.isEmpty { state.line.broken.append(field) } else { state.line.add(field) }
            state.cut(bytes, keyRange.lowerBound..<value.upperBound)
            return
        }
        let close = bytes.firstIndex(of: UInt8(ascii: "\""), in: start + 1..<state.end)
        let value = start + 1..<(close ?? state.end)
        let field = ScannedLine.Field(key: key, keyRange: keyRange, value: bytes.text(value), valueRange: value)
        if close == nil || value.isEmpty { state.line.broken.append(field) } else { state.line.add(field) }
        state.cut(bytes, keyRange.lowerBound..<(close.map { $0 + 1 } ?? state.end))
    }
}

extension LineScanner.State {
    /// Takes a token out of the words, and with it the blanks before it where blanks follow.
    mutating func cut(_ bytes: Bytes, _ range: Range<Int>) {
        var start = range.lowerBound
        while start > pending, bytes.isBlank(start - 1) { start -= 1 }
        copy(bytes, upTo: start)
        var next = range.upperBound
        if start < range.lowerBound || words.isEmpty || words.last == UInt8(ascii: " ") {
            while next < end, bytes.isBlank(next) { next += 1 }
            // The words on both sides stay apart.
            if next > range.upperBound, next < end, let last = words.last, last != UInt8(ascii: " ") {
                words.append(UInt8(ascii: " "))
            }
        }
        pending = next
        position = next
        atStart = next > range.upperBound || words.isEmpty
    }

    mutating func dropBackslash(_ bytes: Bytes) {
        copy(bytes, upTo: position)
        pending = position + 1
        position += 2
        atStart = false
    }

    private mutating func copy(_ bytes: Bytes, upTo limit: Int) {
        let range = pending..<max(limit, pending)
        bytes.withUnsafeBufferPointer { words.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Ends the line: its words are the bytes between the tokens, blanks at both ends cut.
    mutating func finish(_ bytes: Bytes) {
        if words.isEmpty {
            line.text = bytes.text(bytes.trimmed(pending..<end))
            return
        }
        copy(bytes, upTo: end)
        line.text = words.span.text(words.span.trimmed(0..<words.count))
    }
}
