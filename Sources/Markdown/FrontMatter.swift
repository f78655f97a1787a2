public import Diagnostics

/// The YAML mapping at the start of a file, each key and value with its place and as the text that stands there.
public struct FrontMatter: Sendable {
    public let entries: [YAMLEntry]
    /// The line of the closing `---`, from 1.
    public let lastLine: Int

    public init(entries: [YAMLEntry], lastLine: Int) {
        self.entries = entries
        self.lastLine = lastLine
    }
}

public struct YAMLEntry: Sendable {
    public let key: String
    public let keySpan: Span
    public let value: YAMLValue

    public init(key: String, keySpan: Span, value: YAMLValue) {
        self.key = key
        self.keySpan = keySpan
        self.value = value
    }
}

public indirect enum YAMLValue: Sendable {
    /// `text` is as it stands in the file, without quotes; nil when unset (nothing, or a plain `~`).
    case scalar(text: String?, Span)
    case sequence([YAMLValue], Span)
    case mapping([YAMLEntry], Span)

    public var span: Span {
        switch self {
        case .scalar(_, let span), .sequence(_, let span), .mapping(_, let span): span
        }
    }
}
