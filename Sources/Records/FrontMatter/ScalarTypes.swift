import Diagnostics
import Markdown
import Values

extension ValueType where Value == String {
    static var text: Self { .scalar("text", example: "…") { $0 } }

    /// An id or another name without blanks, written without its `@` or `#`.
    static var name: Self {
        .scalar("a name without blanks", example: "admin") { text in
            let name = text.first == "@" || text.first == "#" ? String(text.dropFirst()) : text
            return name.isEmpty || hasBlank(name) ? nil : name
        }
    }

    /// ISO 3166-1 alpha-2.
    static var country: Self {
        .scalar("a country as two capital letters", example: "BE") { text in
            text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) } ? text : nil
        }
    }

    /// BCP 47, by its form alone.
    static var language: Self {
        .scalar("a language", example: "en") { text in
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let isPart = { (part: Substring) in
                (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(isLetterOrDigit)
            }
            return (2...3).contains(parts[0].utf8.count) && parts.allSatisfy(isPart) ? text : nil
        }
    }

    static var email: Self {
        .scalar("an e-mail address", example: "sam@acme.example") { text in
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
                ? text : nil
        }
    }
}

/// Most names are ASCII, where a byte tells.
private func hasBlank(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return name.contains(where: \.isWhitespace) }
    return name.utf8.contains { $0 == 0x20 || (0x09...0x0D).contains($0) }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
}

extension ValueType where Value == CalendarDate {
    static var date: Self { .scalar("a date", example: "2026-11-23", CalendarDate.init(reading:)) }
}

extension ValueType where Value == Moment {
    static var moment: Self {
        .scalar("a date, with or without a time", example: "2026-11-23T17:00", Moment.init(reading:))
    }
}

extension ValueType where Value == Period {
    static var period: Self {
        .scalar("a day or a span of days", example: "2026-12-21..2026-12-31", Period.init(reading:))
    }
}

extension ValueType where Value == Minutes {
    /// A length of time that is not below 0.
    static var duration: Self {
        ValueType.scalar("a duration", example: "1h30m", Minutes.init(reading:))
            .narrowed(to: "a duration from 0m on") { $0 < .zero ? nil : $0 }
    }
}

extension ValueType where Value == DayCount {
    static var days: Self {
        .scalar("a number of days, working days, weeks or months", example: "14 days", DayCount.init)
    }
}

extension ValueType where Value == Importance {
    static var importance: Self {
        let names = Importance.allCases.map(\.name)
        return .word(of: names) { Importance($0) }
    }
}

extension ValueType where Value == Weekday {
    static var weekday: Self {
        .word(of: Weekday.allCases.map { "\($0)" }) { Weekday($0) }
    }
}

extension ValueType where Value == Currency {
    static var currency: Self {
        ValueType("a currency of ISO 4217", example: "EUR") { wanted, value, key, findings in
            if case .scalar(let text?, _) = value, let currency = Currency(code: text) { return currency }
            let near = value.text.flatMap { text in
                Currency(code: text.uppercased())?.code ?? nearest(to: text, among: Currency.codes)
            }
            let fix = near.map { "write `\($0)`" }
            findings.append(
                wanted.refusal(of: value, key: key, fix: fix))
            return nil
        }
    }
}

extension ValueType where Value == DecimalNumber {
    /// In percent, from 0 to 100: `21%` is 21.
    static var percent: Self {
        .scalar("a percentage from 0% to 100%", example: "21%") { text in
            DecimalNumber(percent: text).flatMap { $0 < .zero || $0 > DecimalNumber(100) ? nil : $0 }
        }
    }

    /// In percent, from 0 on, such as a mark-up.
    static var markup: Self {
        .scalar("a percentage", example: "10%") { text in
            DecimalNumber(percent: text).flatMap { $0 < .zero ? nil : $0 }
        }
    }

    static var positiveNumber: Self {
        ValueType.scalar("a number", example: "0.92", DecimalNumber.init(reading:))
            .narrowed(to: "a number above 0") { $0 > .zero ? $0 : nil }
    }
}

extension ValueType where Value == Int {
    static func count(from least: Int = 0) -> Self {
        .scalar("a whole number from \(least) on", example: "\(max(least, 2))") { text in
            guard text.utf8.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
            return Int(text).flatMap { $0 < least ? nil : $0 }
        }
    }
}

extension ValueType where Value == Bool {
    static var flag: Self {
        .word(of: ["yes", "no"]) { text in
            switch text.lowercased() {
            case "yes", "true": true
            case "no", "false": false
            default: nil
            }
        }
    }
}

extension YAMLValue {
    /// The text of a value that stands on one line.
    var text: String? {
        if case .scalar(let text, _) = self { return text }
        return nil
    }
}
