import Values

// The fields of Obsidian Tasks (emoji) and Dataview (`[due:: 2026-11-27]`), read anywhere on a task's line.

extension LineScanner {
    /// An emoji's field or a bracketed one that begins here.
    func readForeign(_ bytes: Bytes, _ state: inout State) -> Bool {
        bytes[state.position] >= 0x80 ? readEmoji(bytes, &state) : readBracketed(bytes, &state)
    }

    private func readBracketed(_ bytes: Bytes, _ state: inout State) -> Bool {
        let start = state.position
        guard let colon = bytes.endOfKey(bytes.skippingBlanks(start + 1, state.end), state.end),
            colon + 1 < state.end, bytes[colon + 1] == UInt8(ascii: ":")
        else { return false }
        let keyRange = bytes.skippingBlanks(start + 1, state.end)..<colon
        let closing = bytes[start] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        guard let close = bytes.firstIndex(of: closing, in: colon..<state.end) else { return false }
        let value = bytes.trimmed(colon + 2..<close)
        guard let key = DataviewKey.meaning(of: bytes.text(keyRange)), keys.contains(key) || key == .onCompletion
        else {
            noteMisspelling(bytes, &state, keyRange, value, isDataview: true)
            return false
        }
        let field = ScannedLine.Field(
            key: key, keyRange: keyRange, value: bytes.text(value), valueRange: value, range: start..<close + 1)
        if value.isEmpty { state.line.broken.append(field) } else { state.line.add(field) }
        state.line.notation = .dataview
        state.cut(bytes, field.range)
        return true
    }

    private func readEmoji(_ bytes: Bytes, _ state: inout State) -> Bool {
        guard let (emoji, behind) = TaskEmoji.read(bytes, at: state.position, before: state.end) else { return false }
        let start = state.position
        let valueStart = bytes.skippingBlanks(behind, state.end)
        let valueEnd = emoji.endOfValue(bytes, valueStart, state.end)
        let value = valueStart..<valueEnd
        let text = emoji.importance?.name ?? bytes.text(value)
        let field = ScannedLine.Field(
            key: emoji.key, keyRange: start..<behind, value: text,
            valueRange: value.isEmpty ? start..<behind : value,
            range: start..<max(value.isEmpty ? behind : valueEnd, behind))
        if text.isEmpty { state.line.broken.append(field) } else { state.line.add(field) }
        state.line.notation = .emoji
        state.cut(bytes, field.range)
        return true
    }
}

/// The names of Dataview's task fields, and ours, which are read in the same form.
enum DataviewKey {
    /// The names that Dataview's users write and that are not ours.
    static let names = ["scheduled", "completion", "dependsOn", "priority"]

    static func meaning(of name: String) -> FieldKey? {
        switch name {
        case "scheduled": .on
        case "completion": .done
        case "dependsOn": .after
        case "priority": .importance
        default: FieldKey(rawValue: name)
        }
    }
}
