import Diagnostics
import Testing
import Values

@testable import Reports

/// How each language writes what stands on a document.
@Suite struct LanguageTests {
    private static let languages = Languages.load(overrides: []).languages

    private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    @Test(arguments: [
        ("en", "30 November 2026", "Monday 30 November 2026", "1 to 30 November 2026"),
        ("en-GB", "30 November 2026", "Monday 30 November 2026", "1 to 30 November 2026"),
        ("en-US", "November 30, 2026", "Monday, November 30, 2026", "November 1 to 30, 2026"),
        ("de", "30. November 2026", "Montag, 30. November 2026", "1. bis 30. November 2026"),
        ("fr", "30 novembre 2026", "lundi 30 novembre 2026", "du 1er au 30 novembre 2026"),
        ("es", "30 de noviembre de 2026", "lunes 30 de noviembre de 2026", "del 1 al 30 de noviembre de 2026"),
        ("nl", "30 november 2026", "maandag 30 november 2026", "1 t/m 30 november 2026"),
    ]) func `dates are written as is customary`(tag: String, long: String, full: String, month: String) throws {
        let language = Self.languages.language(tag)
        let last = try Self.day(2026, 11, 30)
        #expect(language.longDay(last) == long)
        #expect(language.fullDay(last) == full)
        #expect(language.period(Period(monthOf: last)) == month)
        #expect(language.period(Period(last, through: last)) == long)
    }

    @Test(arguments: [
        ("en", "28 September to 4 October 2026", "28 December 2026 to 3 January 2027", "since 28 September 2026"),
        ("de", "28. September bis 4. Oktober 2026", "28. Dezember 2026 bis 3. Januar 2027", "seit 28. September 2026"),
        (
            "de-AT", "28. September bis 4. Oktober 2026", "28. Dezember 2026 bis 3. Jänner 2027",
            "seit 28. September 2026"
        ),
        (
            "fr", "du 28 septembre au 4 octobre 2026", "du 28 décembre 2026 au 3 janvier 2027",
            "depuis le 28 septembre 2026"
        ),
        (
            "es", "del 28 de septiembre al 4 de octubre de 2026", "del 28 de diciembre de 2026 al 3 de enero de 2027",
            "desde el 28 de septiembre de 2026"
        ),
        ("nl-BE", "28 september t/m 4 oktober 2026", "28 december 2026 t/m 3 januari 2027", "sinds 28 september 2026"),
    ]) func `a period says no more than it needs`(tag: String, inYear: String, overYears: String, open: String) throws {
        let language = Self.languages.language(tag)
        let start = try Self.day(2026, 9, 28)
        #expect(language.period(Period(start, through: try Self.day(2026, 10, 4))) == inYear)
        #expect(language.period(Period(start, through: nil)) == open)
        #expect(
            language.period(Period(try Self.day(2026, 12, 28), through: try Self.day(2027, 1, 3))) == overYears)
    }

    @Test(arguments: [
        ("en", "EUR 1,234.50", "USD -0.05", "1,234,567.00", "9.975 %"),
        ("de", "1.234,50\u{A0}€", "-0,05\u{A0}USD", "1.234.567,00", "9,975\u{A0}%"),
        ("de-AT", "€\u{A0}1.234,50", "USD\u{A0}-0,05", "1.234.567,00", "9,975\u{A0}%"),
        ("de-CH", "EUR\u{A0}1’234.50", "USD\u{A0}-0.05", "1’234’567.00", "9.975\u{A0}%"),
        ("fr", "1\u{202F}234,50\u{A0}€", "-0,05\u{A0}USD", "1\u{202F}234\u{202F}567,00", "9,975\u{A0}%"),
        ("es", "1.234,50\u{A0}€", "-0,05\u{A0}USD", "1.234.567,00", "9,975\u{A0}%"),
        ("nl", "€\u{A0}1.234,50", "USD\u{A0}-0,05", "1.234.567,00", "9,975%"),
    ]) func `money and numbers have the marks of the language`(
        tag: String, euros: String, cents: String, price: String, percent: String
    ) throws {
        let language = Self.languages.language(tag)
        let dollar = try #require(Currency(code: "USD"))
        #expect(language.money(Money(minorUnits: 123_450, .euro)) == euros)
        #expect(language.money(Money(minorUnits: -5, dollar)) == cents)
        #expect(language.price(DecimalNumber(1_234_567), in: .euro) == price)
        #expect(language.percent(DecimalNumber(9975, scale: 3)) == percent)
    }

    @Test(arguments: [
        ("en", "1:00", "hour"), ("en", "1:30", "hours"), ("en", "0:30", "hours"), ("en", "1.00", "hour"),
        ("en", "10", "hours"), ("en", "-1", "hour"), ("de", "1", "Stunde"), ("de", "2", "Stunden"),
        ("fr", "1:45", "heure"), ("fr", "0.50", "heure"), ("fr", "2", "heures"), ("fr", "10", "heures"),
        ("nl", "15:30", "uur"), ("es", "15:30", "horas"),
    ]) func `a unit is one or many as the language counts`(tag: String, quantity: String, word: String) {
        #expect(Self.languages.language(tag).unit("hour", for: quantity) == word)
    }

    @Test func `a unit of the person's own stays as it is`() {
        #expect(Self.languages.language("fr").unit("reel", for: "3") == "reel")
        #expect(Self.languages.language("de").quantity("1234:15") == "1.234:15")
        #expect(Self.languages.language("de").quantity("3.25") == "3,25")
    }

    @Test func `no built-in language lacks a word, and each fills in what English fills in`() throws {
        for tag in ["en", "de", "fr", "es", "nl"] {
            let language = Self.languages.language(tag)
            #expect(language.words.missing == [], "\(tag)")
            #expect(language.words.months?.count == 12)
            #expect(language.words.countries.count == Self.languages.language("en").words.countries.count, "\(tag)")
            for word in FixedWord.allCases where tag != "en" && word.rawValue.contains("-") && !word.isDate {
                let english = Set(Blanks.names(in: Self.languages.language("en").word(word)))
                #expect(Set(Blanks.names(in: language.word(word))) == english, "\(tag): \(word.rawValue)")
            }
        }
    }

    @Test func `the first of a list, the last after its word`() {
        #expect(Self.languages.language("es").list(["a", "b", "c"]) == "a, b y c")
        #expect(Self.languages.language("es").list(["a"]) == "a")
    }
}

/// Words that a workspace brings itself.
@Suite struct OwnWordsTests {
    private static func load(_ files: [String: String]) -> (languages: Languages, diagnostics: [Diagnostic]) {
        let sources = files.keys.sorted().enumerated().map { index, name in
            SourceFile(id: FileID(index), path: "templates/words/\(name)", bytes: Array((files[name] ?? "").utf8))
        }
        return Languages.load(overrides: sources)
    }

    @Test func `a file with one word changes that word alone`() {
        let (languages, found) = Self.load(["de.yaml": "invoice: Honorarnote\n"])
        #expect(found.isEmpty)
        #expect(languages.language("de").word(.invoice) == "Honorarnote")
        #expect(languages.language("de-AT").word(.invoice) == "Honorarnote")
        #expect(languages.language("de").word(.total) == "Gesamtbetrag")
    }

    @Test func `a region says only what it has in another way`() {
        let (languages, found) = Self.load(["nl-BE.yaml": "pay-by: \"Gelieve te betalen vóór {date}.\"\n"])
        #expect(found.isEmpty)
        #expect(languages.language("nl-BE").sentence(.payBy, ["date": "X"]) == "Gelieve te betalen vóór X.")
        #expect(languages.language("nl").sentence(.payBy, ["date": "X"]) == "Graag betalen uiterlijk op X.")
        #expect(languages.language("nl-BE").word(.invoice) == "Factuur")
    }

    @Test func `a sixth language needs no code, and English stands in for what it lacks`() {
        let (languages, found) = Self.load([
            "pt.yaml": "invoice: Fatura\nlong-date: \"{dd}/{mm}/{year}\"\ngroup-mark:\nunits: {hour: [hora, horas]}\n"
        ])
        let language = languages.language("pt-BR")
        #expect(language.word(.invoice) == "Fatura")
        #expect(language.longDay(CalendarDate(dayNumber: 20_780)) == "23/11/2026")
        #expect(language.amount(Money(minorUnits: 123_450, .euro)) == "1234.50")
        #expect(language.word(.total) == "Total")
        #expect(found.map(\.id) == [.missingWords])
        #expect(found.first?.message.hasPrefix("the words of 'pt' lack 'months', 'weekdays', 'weekdays-short'") == true)
    }

    @Test(arguments: [
        ("invoise: Rechnung", "words have no key 'invoise'", "did you mean `invoice`?"),
        ("pay-by: Bitte bald zahlen.", "'pay-by' leaves out '{date}'", "put `{date}` where it is to stand"),
        ("pay-by: \"Bis {dat}, {date}\"", "'pay-by' has no '{dat}' to fill in", "did you mean `{date}`?"),
        ("months: [Jan, Feb]", "'months' takes 12 names, not 2", "write them as `months: [a, b, …]`"),
        ("units: Stunde", "'units' takes keys of its own", "write it as `units: {hour: [hour, hours]}`"),
        ("invoice: [a, b]", "'invoice' takes a text", "write it as `invoice: …`"),
    ]) func `what is wrong in a file of words is told, and the built-in word stays`(
        text: String, message: String, fix: String
    ) {
        let (languages, found) = Self.load(["de.yaml": text + "\n"])
        #expect(found.map(\.message) == [message])
        #expect(found.first?.fix == fix)
        #expect(languages.language("de").word(.invoice) == "Rechnung")
        #expect(languages.language("de").word(.payBy) == "Bitte zahlen Sie bis {date}.")
        #expect(languages.language("de").words.months?.first == "Januar")
    }

    @Test func `a language that nobody wrote down is English`() {
        let languages = Self.load([:]).languages
        #expect(languages.language("fi").code == "en")
        #expect(!languages.has("fi"))
        #expect(languages.has("de-LU"))
        #expect(languages.language("de-LU").code == "de-LU")
    }
}
