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
    let spellings: [(bytes: [UInt8], key: FieldKey)]

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
