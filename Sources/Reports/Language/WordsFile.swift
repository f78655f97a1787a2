import Diagnostics

/// What one file `templates/words/XX.yaml` says; all that it leaves out comes from the file below it.
struct WordsFile: Sendable {
    var texts: [FixedWord: String] = [:]
    var months: [String]?
    var weekdays: [String]?
    var shortWeekdays: [String]?
    /// Whether what is less than two of something is said as one: French, but not English.
    var isSingularBelowTwo: Bool?
    /// One and more than one, by the unit's name in the workspace.
    var units: [String: UnitWords] = [:]
    /// By the code of ISO 4217.
    var symbols: [String: String]?
    /// By the code of ISO 3166-1.
    var countries: [String: String] = [:]
    /// By the name in `pay-to`.
    var accountNames: [String: String] = [:]
    /// Why no tax is charged, by the preset of a tax code.
    var taxNotes: [String: String] = [:]

    /// This file, and what it leaves out from another one.
    func over(_ other: WordsFile) -> WordsFile {
        WordsFile(
            texts: other.texts.merging(texts) { $1 }, months: months ?? other.months,
            weekdays: weekdays ?? other.weekdays, shortWeekdays: shortWeekdays ?? other.shortWeekdays,
            isSingularBelowTwo: isSingularBelowTwo ?? other.isSingularBelowTwo,
            units: other.units.merging(units) { $1 }, symbols: symbols ?? other.symbols,
            countries: other.countries.merging(countries) { $1 },
            accountNames: other.accountNames.merging(accountNames) { $1 },
            taxNotes: other.taxNotes.merging(taxNotes) { $1 })
    }
}

/// `hour` and `hours`.
struct UnitWords: Sendable, Equatable {
    let one: String
    let many: String
}

extension WordsFile {
    /// Keys that are no fixed word: lists and tables.
    static let tables = [
        "months", "weekdays", "weekdays-short", "singular-below-two", "units", "symbols", "countries", "account-names",
        "tax-notes",
    ]

    /// The keys that a whole language has and that are not here.
    var missing: [String] {
        let lists = [("months", months), ("weekdays", weekdays), ("weekdays-short", shortWeekdays)]
        return lists.filter { $0.1 == nil }.map(\.0) + FixedWord.allCases.filter { texts[$0] == nil }.map(\.rawValue)
            + (units.isEmpty ? ["units"] : [])
    }
}
