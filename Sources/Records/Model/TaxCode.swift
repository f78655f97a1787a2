public import Values

/// How a document's lines are taxed: a category of EN 16931 (UNCL 5305) with a rate, or a note that says why there is none.
public struct TaxCode: Hashable, Sendable {
    /// The name used in the workspace, such as `S21`.
    public let code: String
    /// S standard, Z zero, E exempt, AE reverse charge, G export, O outside the scope, K intra-community supply.
    public let category: String
    /// In percent; nil where the category has none.
    public let rate: DecimalNumber?
    /// The words that the document prints.
    public let note: String?
    /// The preset that it was named after, which brings its words.
    public let preset: TaxPreset?
    /// A code of the list VATEX that says why there is no tax (EN 16931, BT-121).
    public let exemption: String?
    /// Whether prices of lines with this code hold the tax already.
    public let isIncluded: Bool
    /// Another code that every line with this one bears as well, on the same base: GST beside QST.
    public let with: String?

    public init(
        code: String, category: String, rate: DecimalNumber?, note: String?, isIncluded: Bool = false,
        with: String? = nil, preset: TaxPreset? = nil, exemption: String? = nil
    ) {
        self.preset = preset
        self.exemption = exemption ?? preset?.exemption
        self.with = with
        self.code = code
        self.category = category
        self.rate = rate
        self.note = note
        self.isIncluded = isIncluded
    }
}
