public import Records

/// How a document says what is no figure, in the language in which it is written.
public struct DocumentWords {
    /// A tag such as `nl-BE`; nil for English.
    public let language: String?
    let line: (DraftLine) -> String
    let adjustment: (DraftAdjustment) -> String
    /// Why no tax is charged.
    let reason: (TaxPreset) -> String

    public init(
        language: String?, line: @escaping (DraftLine) -> String, adjustment: @escaping (DraftAdjustment) -> String,
        reason: @escaping (TaxPreset) -> String
    ) {
        (self.language, self.line, self.adjustment, self.reason) = (language, line, adjustment, reason)
    }

    /// For a document that nobody reads.
    public static var plain: DocumentWords {
        DocumentWords(language: nil, line: \.text, adjustment: \.text, reason: \.rawValue)
    }
}
