import Diagnostics
import Markdown

/// Reads a file of words; a key or value that is wrong is told and left out.
struct WordsReader {
    /// What the English text of each word has to be filled in.
    let english: WordsFile?
    private(set) var words = WordsFile()
    private(set) var findings: [Diagnostic] = []

    private init(_ english: WordsFile?) { self.english = english }

    /// `english` is nil for the English words themselves.
    static func read(_ file: SourceFile, english: WordsFile?) -> (words: WordsFile, findings: [Diagnostic]) {
        let (document, faults) = YAMLDocument.read(file)
        var reader = WordsReader(english)
        for entry in document.entries { reader.take(entry) }
        return (reader.words, faults + reader.findings)
    }

    private mutating func take(_ entry: YAMLEntry) {
        switch entry.key {
        case "months": words.months = list(entry, of: 12)
        case "weekdays": words.weekdays = list(entry, of: 7)
        case "weekdays-short": words.shortWeekdays = list(entry, of: 7)
        case "singular-below-two": words.isSingularBelowTwo = flag(entry)
        case "units": words.units = table(entry, example: "{hour: [hour, hours]}", unit)
        case "symbols": words.symbols = table(entry, example: "{EUR: €}", \.plainText)
        case "countries": words.countries = table(entry, example: "{BE: Belgium}", \.plainText)
        case "account-names": words.accountNames = table(entry, example: "{account: Account}", \.plainText)
        case "tax-notes":
            words.taxNotes = table(entry, example: "{reverse-charge: Reverse charge}", \.plainText)
        default: takeWord(entry)
        }
    }

    private mutating func takeWord(_ entry: YAMLEntry) {
        guard let word = FixedWord(rawValue: entry.key) else { return reportUnknown(entry) }
        // A language may have no mark between groups of digits.
        let text = entry.value.plainText ?? (entry.value.isNothing && word == .groupMark ? "" : nil)
        guard let text else { return report(entry, "takes a text", "write it as `\(entry.key): …`") }
        guard let expected = english?.texts[word].map(Blanks.names) else { return words.texts[word] = text }
        let found = Blanks.names(in: text)
        let known = word.isDate ? expected + WordsReader.partsOfDates : expected
        if let stranger = found.first(where: { !known.contains($0) }) {
            let names = known.isEmpty ? "nothing in it is filled in" : "known here: \(listed(known))"
            return report(
                entry, "has no '{\(stranger)}' to fill in",
                nearest(to: stranger, among: known).map { "did you mean `{\($0)}`?" } ?? names)
        }
        if !word.isDate, let lost = expected.first(where: { !found.contains($0) }) {
            return report(entry, "leaves out '{\(lost)}'", "put `{\(lost)}` where it is to stand")
        }
        words.texts[word] = text
    }

    private static let partsOfDates = [
        "day", "dd", "month", "mm", "year", "weekday", "weekday-short", "end-day", "end-dd", "end-month", "end-mm",
        "end-year",
    ]

    private mutating func reportUnknown(_ entry: YAMLEntry) {
        let near = nearest(to: entry.key, among: FixedWord.allCases.map(\.rawValue) + WordsFile.tables)
        findings.append(
            Diagnostic(
                .unknownKey, "words have no key '\(entry.key)'", at: entry.keySpan,
                fix: near.map { "did you mean `\($0)`?" } ?? "take it out"))
    }

    private mutating func report(_ entry: YAMLEntry, _ message: String, _ fix: String) {
        findings.append(Diagnostic(.invalidValue, "'\(entry.key)' \(message)", at: entry.value.span, fix: fix))
    }

    private mutating func list(_ entry: YAMLEntry, of count: Int) -> [String]? {
        let texts = entry.value.texts
        if texts.count == count { return texts }
        report(entry, "takes \(count) names, not \(texts.count)", "write them as `\(entry.key): [a, b, …]`")
        return nil
    }

    private mutating func flag(_ entry: YAMLEntry) -> Bool? {
        switch entry.value.plainText {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            report(entry, "takes 'yes' or 'no'", "write it as `\(entry.key): yes`")
            return nil
        }
    }

    private mutating func table<Value>(
        _ entry: YAMLEntry, example: String, _ read: (YAMLValue) -> Value?
    ) -> [String: Value] {
        guard case .mapping(let entries, _) = entry.value else {
            report(entry, "takes keys of its own", "write it as `\(entry.key): \(example)`")
            return [:]
        }
        var table: [String: Value] = [:]
        for item in entries {
            if let value = read(item.value) {
                table[item.key] = value
            } else {
                report(item, "cannot be read", "write it as in `\(entry.key): \(example)`")
            }
        }
        return table
    }

    /// `[hour, hours]`, or one word where both are the same.
    private func unit(_ value: YAMLValue) -> UnitWords? {
        let texts = value.texts
        guard let one = texts.first, texts.count <= 2 else { return nil }
        return UnitWords(one: one, many: texts.last ?? one)
    }

    private func listed(_ names: [String]) -> String { names.map { "`{\($0)}`" }.joined(separator: ", ") }
}

extension YAMLValue {
    fileprivate var plainText: String? {
        if case .scalar(let text?, _) = self { text } else { nil }
    }

    fileprivate var isNothing: Bool {
        if case .scalar(nil, _) = self { true } else { false }
    }

    fileprivate var texts: [String] {
        switch self {
        case .scalar(let text?, _): [text]
        case .sequence(let values, _): values.compactMap(\.plainText)
        default: []
        }
    }
}
