/// The first line of an item, taken apart: its words, and the tokens that stood among them.
///
/// Ranges are byte offsets in the file.
struct ScannedLine {
    struct Field {
        let key: FieldKey
        let keyRange: Range<Int>
        let value: String
        let valueRange: Range<Int>
        /// The whole of it, with quotes or brackets.
        let range: Range<Int>
    }

    struct Person {
        let name: String
        let range: Range<Int>
    }

    struct Misspelling {
        let range: Range<Int>
        let written: String
        let meant: String
    }

    /// The words without the tokens, as they stand, blanks around tokens made one.
    var text = ""
    var fields: [Field] = []
    var tags: [String] = []
    var people: [Person] = []
    var misspellings: [Misspelling] = []
    /// Fields whose key stood on the line before.
    var duplicates: [Field] = []
    /// Fields with nothing behind the colon, and values whose quote is not closed.
    var broken: [Field] = []
    /// The style of the fields, where they are not ours.
    var notation = Task.Notation.vaws

    func field(_ key: FieldKey) -> Field? {
        fields.first { $0.key == key }
    }

    mutating func add(_ field: Field) {
        if fields.contains(where: { $0.key == field.key }) {
            duplicates.append(field)
        } else {
            fields.append(field)
        }
    }
}
