import Diagnostics
import Markdown
import Values

/// The figures of an issued document, each with its place, so that one that does not add up is told where it stands.
struct DocumentFigures {
    struct Line: Sendable {
        let line: IssuedDocument.Line
        let amountSpan: SourceSpan
    }

    struct Tax: Sendable {
        let row: IssuedDocument.Tax
        let baseSpan: SourceSpan
        let amountSpan: SourceSpan
    }

    let currency: Currency
    let lines: [Line]
    let taxes: [Tax]
    /// What was added to pay in coins that exist.
    let cashRounding: Money
    let total: Money?
    let totalSpan: SourceSpan?
    /// Whether a figure could not be read, so that nothing can be added up.
    let isIncomplete: Bool
    /// A credit note's taxes are shares of what its invoice printed.
    let isCreditNote: Bool

    static func read(_ reader: inout MappingReader, _ kind: Kind?) -> DocumentFigures {
        let isVoid = kind == .void
        let named = isVoid ? reader.read("currency", .currency) : reader.require("currency", .currency)
        let currency = named ?? .euro
        let before = reader.findings.count
        let lines = reader.read("lines", .list(of: .documentLine(in: currency))) ?? []
        let taxes = reader.read("taxes", .list(of: .taxRow(in: currency))) ?? []
        let rounding = reader.read("rounding", .money(of: currency)) ?? .zero(currency)
        let total = isVoid ? reader.read("total", .money(of: currency)) : reader.require("total", .money(of: currency))
        return DocumentFigures(
            currency: currency, lines: lines, taxes: taxes, cashRounding: rounding,
            total: total ?? (isVoid ? .zero(currency) : nil), totalSpan: reader.entry("total")?.value.span,
            isIncomplete: named == nil || reader.findings.count > before, isCreditNote: kind == .creditNote)
    }
}

extension ValueType where Value == Money {
    /// An amount in this currency and no other.
    static func money(of currency: Currency) -> Self {
        ValueType("an amount of money", example: "178.75") { _, value, key, findings in
            guard let number = ValueType<DecimalNumber>.amount(in: currency).read(value, key, &findings) else {
                return nil
            }
            return Money(price: number, times: DecimalNumber(1), in: currency)
        }
    }
}

extension ValueType where Value == DocumentFigures.Line {
    /// `{text: Content writing, quantity: "3:15", unit: hour, price: 55.00, amount: 178.75, tax: S21}`
    fileprivate static func documentLine(in currency: Currency) -> Self {
        .mapping("a line", example: "{text: Content writing, amount: 178.75, tax: S21}") { reader in
            let text = reader.require("text", .text)
            let quantity = reader.read("quantity", .quantity)
            let unit = reader.read("unit", .text)
            let price = reader.read("price", .price)
            let amount = reader.require("amount", .money(of: currency))
            let taxes = reader.read("tax", .names) ?? []
            let unitCode = reader.read("unit-code", .text)
            let period = reader.read("period", .period)
            let discount = reader.read("discount", .money(of: currency))
            let over = reader.read("over", ValueType<IssuedDocument.Line.Over>.choice)
            let credited = reader.read("line", .lineNumber)
            guard let text, let amount, let span = reader.entry("amount")?.value.span else { return nil }
            var line = IssuedDocument.Line(
                text: text, quantity: quantity ?? "1", unit: unit, price: price, amount: amount, taxes: taxes,
                unitCode: unitCode, period: period)
            (line.discount, line.over, line.credited) = (discount, over, credited)
            return DocumentFigures.Line(line: line, amountSpan: span)
        }
    }
}

extension ValueType where Value == DocumentFigures.Tax {
    /// `{tax: S21, category: S, rate: 21%, base: 178.75, amount: 37.54}`
    fileprivate static func taxRow(in currency: Currency) -> Self {
        .mapping("a tax row", example: "{tax: S21, category: S, rate: 21%, base: 178.75, amount: 37.54}") { reader in
            let tax = reader.require("tax", .name)
            let category = reader.require("category", .taxCategory)
            let rate = reader.read("rate", .percent)
            let base = reader.require("base", .money(of: currency))
            let amount = reader.require("amount", .money(of: currency))
            let note = reader.read("note", .text)
            let exemption = reader.read("exemption", .text)
            guard let tax, let category, let base, let amount, let baseSpan = reader.entry("base")?.value.span,
                let amountSpan = reader.entry("amount")?.value.span
            else { return nil }
            let row = IssuedDocument.Tax(
                tax: tax, category: category, rate: rate, base: base, amount: amount, note: note,
                exemption: exemption)
            return DocumentFigures.Tax(row: row, baseSpan: baseSpan, amountSpan: amountSpan)
        }
    }
}

extension ValueType where Value == String {
    /// Hours as `3:15`, or a number.
    fileprivate static var quantity: Self {
        .scalar("hours as '3:15', or a number", example: "\"3:15\"") { text in
            PrintedQuantity(text) == nil ? nil : text
        }
    }
}

extension ValueType where Value == DecimalNumber {
    fileprivate static var price: Self { .scalar("a price", example: "55.00", DecimalNumber.init(reading:)) }
}
