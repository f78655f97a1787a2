/// Letters as they are compared: small, without accents, `ß` as `ss`; what is not seen, such as a soft hyphen, is nothing.
struct PlainLetters: Sendable {
    static let shared = PlainLetters()

    private let bases: [Character: String]

    /// The bytes to compare; empty for an accent that stands alone and for what is not seen.
    func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
        if scalar.isASCII { return [lowercased(UInt8(truncatingIfNeeded: scalar.value))] }
        let properties = scalar.properties
        if PlainLetters.isUnseen(properties) { return [] }
        if let base = bases[Character(scalar)] { return Array(base.utf8) }
        // `İ` is two scalars when it is made small, the second of them an accent.
        let small = properties.lowercaseMapping.unicodeScalars.filter { !PlainLetters.isUnseen($0.properties) }
        return small.flatMap { bases[Character($0)].map { Array($0.utf8) } ?? Array(String($0).utf8) }
    }

    static func isUnseen(_ properties: Unicode.Scalar.Properties) -> Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    /// A letter with accents equals the same letter followed by them, as Unicode defines it: no table of its own is needed.
    private init() {
        var bases: [Character: String] = [
            "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
            "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ς": "σ",
        ]
        let accents = (0x300...0x338).compactMap(Unicode.Scalar.init)
        let usual = [0x302, 0x306, 0x31B, 0x307, 0x308, 0x303, 0x323, 0x304].compactMap(Unicode.Scalar.init)
        for letter in Array("abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюя") {
            for form in [String(letter), letter.uppercased()] {
                for accent in accents {
                    let once = form + String(accent)
                    bases[Character(once)] = String(letter)
                    for second in usual { bases[Character(once + String(second))] = String(letter) }
                }
            }
        }
        self.bases = bases
    }
}
