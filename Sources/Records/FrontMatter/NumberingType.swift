import Diagnostics
import Markdown

extension ValueType where Value == Numbering {
    /// `{invoice: "{year}-{seq:4}", credit-note: "CN{year}-{seq:3}", next: {invoice: 2026-0042}}`
    static var numbering: Self {
        .mapping("the numbering", example: "{invoice: \"{year}-{seq:4}\"}") { reader in
            var numbering = Numbering()
            let invoice = reader.read("invoice", .numberPattern)
            let creditNote = reader.read("credit-note", .numberPattern)
            if let invoice { numbering.invoice = invoice }
            if let creditNote { numbering.creditNote = creditNote }
            // A pattern that cannot be read has been told; the next number is not measured by another one.
            let patterns = NextPatterns(
                invoice: invoice ?? (reader.entry("invoice") == nil ? numbering.invoice : nil),
                creditNote: creditNote ?? (reader.entry("credit-note") == nil ? numbering.creditNote : nil))
            if let next = reader.read("next", .nextNumbers(patterns)) {
                (numbering.nextInvoice, numbering.nextCreditNote) = (next.invoice, next.creditNote)
            }
            return numbering
        }
    }
}

/// The patterns that the next numbers follow; nil for one that cannot be read.
private struct NextPatterns: Sendable {
    let invoice: String?
    let creditNote: String?
}

/// The numbers to begin with when moving in.
private struct NextNumbers: Sendable {
    let invoice: String?
    let creditNote: String?
}

extension ValueType where Value == NextNumbers {
    fileprivate static func nextNumbers(_ patterns: NextPatterns) -> Self {
        .mapping("the start of the numbering", example: "{invoice: 2026-0042}") { reader in
            let invoice = reader.read("invoice", .number(of: patterns.invoice))
            let creditNote = reader.read("credit-note", .number(of: patterns.creditNote))
            return NextNumbers(invoice: invoice, creditNote: creditNote)
        }
    }
}

extension ValueType where Value == String {
    /// A number of the series that `pattern` describes.
    fileprivate static func number(of pattern: String?) -> Self {
        guard let pattern else { return .text }
        return .scalar("a number written as '\(pattern)'", example: "2026-0042") { text in
            (try? NumberPattern(pattern))?.sequence(of: text) == nil ? nil : text
        }
    }

    fileprivate static var numberPattern: Self {
        ValueType("a pattern with '{seq}'", example: "\"{year}-{seq:4}\"") { wanted, value, key, findings in
            guard let text = value.text else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            do throws(NumberPattern.Problem) {
                _ = try NumberPattern(text)
                return text
            } catch {
                let message = "'\(key)' takes a pattern: \(error.message(in: text))"
                findings.append(Diagnostic(.invalidValue, message, at: value.span, fix: error.fix))
                return nil
            }
        }
    }
}

extension NumberPattern.Problem {
    fileprivate func message(in text: String) -> String {
        switch self {
        case .unknownPlaceholder(let name): "there is no placeholder '\(name)'"
        case .noSequence: "'\(text)' has no '{seq}', so that two documents would bear one number"
        case .twoSequences: "'\(text)' has more than one '{seq}'"
        case .monthWithoutYear:
            "'\(text)' begins anew each month without naming the year, so that next year's numbers would be this year's"
        }
    }

    fileprivate var fix: String {
        switch self {
        case .unknownPlaceholder: "write '{year}', '{month}', '{seq}' or '{seq:4}'"
        case .noSequence, .twoSequences: "write it as `\"{year}-{seq:4}\"`"
        case .monthWithoutYear: "write it as `\"{year}{month}-{seq:3}\"`"
        }
    }
}
