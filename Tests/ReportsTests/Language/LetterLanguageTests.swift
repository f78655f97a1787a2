import Testing

@testable import Reports

@Suite struct LetterLanguageTests {
    @Test(arguments: [LetterName.reviewRequest, .feedback], ["de", "en", "es", "fr", "nl"])
    func `a letter has each of its parts, with the same blanks, in every language`(name: LetterName, tag: String) throws
    {
        let letters = Letters.load(overrides: []).letters
        // The first is that of the language; behind it stands English.
        let own = try #require(letters.letter(name, in: tag).files.first)
        let english = letters.letter(name, in: "en")
        #expect(own.names.map(\.name) == name.parts)
        for part in name.parts {
            // English may greet by the first name alone.
            let blanks = { (text: String) in
                Set(Blanks.names(in: text).map { $0 == "first-name" ? "name" : $0 })
            }
            #expect(blanks(own.parts[part] ?? "") == blanks(english.part(part)), "\(part)")
        }
    }
}
