import Diagnostics

/// How many columns of a terminal the text takes; what is joined to one character, such as an emoji of several parts, counts once.
func displayWidth(_ text: String) -> Int {
    text.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    // U+FE0F asks for the coloured form of a character, which is wide.
    return character.unicodeScalars.contains("\u{FE0F}") ? 2 : first.displayWidth
}
