/// A text in which `«` and `»` stand around what a change writes.
struct WrittenText {
    /// Without what is written.
    let before: String
    /// With it.
    let after: String

    init(_ marked: String) {
        var (before, isNew) = ("", false)
        for character in marked {
            switch character {
            case "«": isNew = true
            case "»": isNew = false
            default: if !isNew { before.append(character) }
            }
        }
        self.before = before
        after = marked.filter { $0 != "«" && $0 != "»" }
    }
}
