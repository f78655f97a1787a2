import Diagnostics

/// Lists and mappings in brackets, which may go over several lines.
extension YAMLCheck {
    mutating func scanFlow(from start: Int) {
        var index = skipSpaces(from: start)
        while index < end {
            index = skipSpaces(from: scanFlowPart(at: index))
            if !keys.isInFlow { return checkTrailing(index) }
        }
    }

    /// Reads a bracket, a comma or a text, and says where the next one may begin.
    private mutating func scanFlowPart(at index: Int) -> Int {
        switch text[index] {
        case UInt8(mark: "["), UInt8(mark: "{"): keys.openBracket(isMapping: text[index] == UInt8(mark: "{"))
        case UInt8(mark: "]"), UInt8(mark: "}"): keys.closeBracket()
        case UInt8(mark: ","): keys.beginPart()
        case UInt8(mark: ":"): keys.beginValue()
        case UInt8(mark: "#"):
            refuseComment(index)
            return end
        default: return scanFlowText(at: index)
        }
        return index + 1
    }

    private mutating func scanFlowText(at start: Int) -> Int {
        if text[start] == UInt8(mark: "?"), isMarker(start) {
            refuseKeyMark(start)
            return end
        }
        if text[start].isYAMLSpecial { refuseSpecial(at: start) }
        let behind = text[start].isQuote ? scanQuotedInFlow(from: start) : max(endOfPlain(from: start), start + 1)
        let colon = skipSpaces(from: behind)
        guard isColon(colon) || (text[start].isQuote && colon < end && text[colon] == UInt8(mark: ":")) else {
            return behind
        }
        addFlowKey(start..<text.trimBlanks(from: start, to: behind), colon)
        return colon + 1
    }

    private mutating func addFlowKey(_ key: Range<Int>, _ colon: Int) {
        if keys.expectsKey {
            tellDuplicate(keys.addInBracket(name(key), at: span(key)))
        } else if !text[key.lowerBound].isQuote {
            refuse(
                "a value with `: ` in it must stand in quotes", colon..<colon + 1, fix: "put the whole value in quotes")
        }
        keys.beginValue()
    }

    /// A comment that swallows the rest of the list, as in `tags: [#social, #news]`.
    private mutating func refuseComment(_ index: Int) {
        guard index + 1 < end, !text[index + 1].isBlank, text[index..<end].contains(where: \.isFlowMark) else { return }
        refuse(
            "`#` begins a comment here, up to the end of the line", index..<end,
            fix: "leave out the `#`, or put the word in quotes")
    }
}
