/// A word that is none of those expected, with the nearest that is; what the parser prints after "is invalid".
struct UnknownWord: Error, CustomStringConvertible {
    let description: String
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// The case of that name; one letter more or less, as in `task` for `tasks`, is told and not guessed.
    init(named text: String) throws(UnknownWord) {
        if let found = Self(rawValue: text) {
            self = found
            return
        }
        let names = Self.allCases.map(\.rawValue)
        throw UnknownWord(description: didYouMean(text, among: names) ?? "write one of \(names.listed)")
    }
}
