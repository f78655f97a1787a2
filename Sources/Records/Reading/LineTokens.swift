// The tokens of an entry line: `#tag`, `@person`, todo.txt's `+project`, `key:value`.

extension LineScanner {
    func readTag(_ bytes: Bytes, _ state: inout State) {
        let name = bytes.endOfName(state.position + 1, state.end, with: "-_/")
        let range = state.position + 1..<name
        guard bytes.hasLetter(range) else {
            state.position += 1
            return
        }
        state.line.tags.append(bytes.text(range))
        state.cut(bytes, state.position..<name)
    }

    func readPerson(_ bytes: Bytes, _ state: inout State) {
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

    func readProject(_ bytes: Bytes, _ state: inout State) {
        let end = bytes.endOfName(state.position + 1, state.end, with: "-_./")
        let value = state.position + 1..<end
        guard bytes.hasLetter(value) else {
            state.position += 1
            return
        }
        state.line.add(
            .init(
                key: .project, keyRange: state.position..<state.position + 1, value: bytes.text(value),
                valueRange: value, range: state.position..<end))
        state.cut(bytes, state.position..<end)
    }

    /// A word that begins with a letter: a field, a near miss of one, or a word.
    func readWord(_ bytes: Bytes, _ state: inout State) {
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
    func key(_ bytes: Bytes, _ range: Range<Int>) -> FieldKey? {
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
                key: key, keyRange: keyRange, value: bytes.text(value), valueRange: value,
                range: keyRange.lowerBound..<value.upperBound)
            if value.isEmpty { state.line.broken.append(field) } else { state.line.add(field) }
            state.cut(bytes, field.range)
            return
        }
        let close = bytes.firstIndex(of: UInt8(ascii: "\""), in: start + 1..<state.end)
        let value = start + 1..<(close ?? state.end)
        let field = ScannedLine.Field(
            key: key, keyRange: keyRange, value: bytes.text(value), valueRange: value,
            range: keyRange.lowerBound..<(close.map { $0 + 1 } ?? state.end))
        if close == nil || value.isEmpty { state.line.broken.append(field) } else { state.line.add(field) }
        state.cut(bytes, field.range)
    }
}
