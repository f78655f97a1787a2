import Values

// Where a field goes among those of the neighbours' notations.

extension TaskLineText {
    /// Before the first of the fields at the line's end that Obsidian Tasks would write behind it; else the line's end.
    func placeInOrder(_ key: FieldKey) -> Int {
        let end = box.words.upperBound
        guard let rank = FieldSpelling.orderOfObsidian.firstIndex(of: key) else { return end }
        let behind = fieldsAtEnd.last {
            FieldSpelling.orderOfObsidian.firstIndex(of: $0.key).map { $0 > rank } ?? false
        }
        guard var place = behind?.range.lowerBound else { return end }
        while place > box.words.lowerBound, bytes.span.isBlank(place - 1) { place -= 1 }
        return place == box.words.lowerBound ? end : place
    }

    /// The fields behind which nothing but fields stands, the last one first.
    private var fieldsAtEnd: [ScannedLine.Field] {
        var (found, end) = ([ScannedLine.Field](), box.words.upperBound)
        for field in scanned.fields.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            let behind = field.range.upperBound
            guard behind <= end, bytes[behind..<end].allSatisfy({ $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ",") })
            else { break }
            found.append(field)
            end = field.range.lowerBound
        }
        return found
    }
}
