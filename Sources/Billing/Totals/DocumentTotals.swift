public import Records
public import Values

/// The figures below the lines of a document; each is the sum of printed figures above it.
public struct DocumentTotals: Hashable, Sendable {
    /// The lines, before discounts; with tax where prices hold it.
    public let lines: Money
    /// Discounts and surcharges together.
    public let adjustments: Money
    /// Without tax.
    public let net: Money
    /// Taxes that are charged, in the order in which their codes first stand on a line.
    public let taxes: [TaxRow]
    /// Categories that carry no tax, with the words that say why: reverse charge, exemption, export.
    public let untaxed: [UntaxedRow]
    public let tax: Money
    /// Net and tax.
    public let total: Money
    /// What rounding to coins adds or takes; zero where none was agreed.
    public let cashRounding: Money
    /// What is to be paid.
    public let payable: Money
}

/// The lines of one tax code: its base, and the tax on it.
public struct TaxRow: Hashable, Sendable {
    public let code: String
    public let category: String
    public let rate: DecimalNumber
    public let base: Money
    public let amount: Money
    public let note: String?
}

/// The lines of a category without tax, such as AE; `note` is the wording that the document prints.
public struct UntaxedRow: Hashable, Sendable {
    public let code: String
    public let category: String
    public let base: Money
    public let note: String?
    /// Where the code is named after one: it brings the words when there is no note.
    public let preset: TaxPreset?
    /// Of the list VATEX.
    public let exemption: String?
}
