import Diagnostics
import Markdown
import Values

/// What stands under `tax:` in `vaws.yaml`.
struct TaxCodes: Sendable {
    var standard: String?
    var codes: [TaxCode]
}

extension ValueType where Value == TaxCodes {
    /// `{default: S21, codes: {S21: {category: S, rate: 21%}}}`
    static var taxes: Self {
        .mapping("the tax", example: "{default: S21, codes: {S21: {category: S, rate: 21%}}}") { reader in
            let codes = reader.read("codes", .taxCodes) ?? []
            reader.reportPairs(codes)
            guard let name = reader.read("default", .name) else { return TaxCodes(standard: nil, codes: codes) }
            // A code that could not be read was told, and is there.
            let names = reader.entry("codes").map { $0.value.keys } ?? []
            guard names.contains(name) else {
                let near = nearest(to: name, among: names)
                let fix = near.map { "did you mean `\($0)`?" } ?? "add `\(name)` under `codes`"
                reader.report(
                    .unknownTaxCode, "there is no tax code '\(name)'", at: reader.entry("default")?.value.span, fix: fix
                )
                return TaxCodes(standard: nil, codes: codes)
            }
            return TaxCodes(standard: codes.contains { $0.code == name } ? name : nil, codes: codes)
        }
    }
}

extension MappingReader {
    /// A code goes with another one that goes with none, and neither holds its tax already.
    fileprivate mutating func reportPairs(_ codes: [TaxCode]) {
        for code in codes {
            guard let name = code.with, let span = entry("codes")?.keySpan else { continue }
            guard let other = codes.first(where: { $0.code == name && name != code.code }) else {
                let near = nearest(to: name, among: codes.map(\.code).filter { $0 != code.code })
                report(
                    .unknownTaxCode, "'\(code.code)' is to go with '\(name)', which is no other tax code", at: span,
                    fix: near.map { "did you mean `\($0)`?" } ?? "add `\(name)` under `codes`")
                continue
            }
            guard other.with != nil || other.isIncluded || code.isIncluded else { continue }
            report(
                .invalidValue, "'\(code.code)' cannot go with '\(name)'", at: span,
                fix: "two codes at most go together, and neither says `included: yes`")
        }
    }
}

extension YAMLValue {
    fileprivate var keys: [String] {
        if case .mapping(let entries, _) = self { entries.map(\.key) } else { [] }
    }
}

extension ValueType where Value == [TaxCode] {
    fileprivate static var taxCodes: Self {
        .table(example: "{S21: {category: S, rate: 21%}}") { entry, findings in
            ValueType<TaxCode>.taxCode(entry.key).read(entry.value, entry.key, &findings)
        }
    }
}

extension ValueType where Value == TaxCode {
    /// A category of EN 16931 (UNCL 5305), with a rate where the category is standard.
    fileprivate static func taxCode(_ code: String) -> Self {
        let short = ValueType<TaxPreset>.choice
        let whole = taxCodeInFull(code)
        return ValueType("a tax code", example: "{category: S, rate: 21%}") { _, value, key, findings in
            guard value.text != nil else { return whole.read(value, key, &findings) }
            return short.read(value, key, &findings).map {
                TaxCode(code: code, category: $0.category, rate: nil, note: nil, preset: $0)
            }
        }
    }

    private static func taxCodeInFull(_ code: String) -> Self {
        .mapping("a tax code", example: "{category: S, rate: 21%}") { reader in
            let preset = reader.read("preset", ValueType<TaxPreset>.choice)
            let exemption = reader.read("exemption", .text)
            let given = preset == nil ? reader.require("category", .taxCategory) : reader.read("category", .taxCategory)
            let category = preset?.category ?? given
            let rate = category == "S" ? reader.require("rate", .percent) : reader.read("rate", .percent)
            let note = reader.read("note", .text)
            let isIncluded = reader.read("included", .flag) ?? false
            let with = reader.read("with", .name)
            guard let category else { return nil }
            return TaxCode(
                code: code, category: category, rate: rate, note: note, isIncluded: isIncluded, with: with,
                preset: preset, exemption: exemption)
        }
    }
}

extension ValueType where Value == String {
    static var taxCategory: Self {
        let categories = ["S", "Z", "E", "AE", "G", "O", "K", "L", "M"]
        return .word(of: categories) { categories.contains($0) ? $0 : nil }
    }
}
