public import Diagnostics

/// A key and its value, each with its place.
public struct YAMLEntry: Sendable, Equatable {
    public let key: String
    public let keySpan: SourceSpan
    public let value: YAMLValue

    public init(key: String, keySpan: SourceSpan, value: YAMLValue) {
        self.key = key
        self.keySpan = keySpan
        self.value = value
    }
}

/// A value in YAML, with the place where it begins; one of several lines has the span of its first.
public indirect enum YAMLValue: Sendable, Equatable {
    /// `text` is as it stands in the file, without quotes (`no`, `9:00`, `0123`); nil when unset (nothing, or a plain `~`).
    /// An unset value has the span of its key.
    case scalar(text: String?, SourceSpan)
    case sequence([YAMLValue], SourceSpan)
    case mapping([YAMLEntry], SourceSpan)

    public var span: SourceSpan {
        switch self {
        case .scalar(_, let span), .sequence(_, let span), .mapping(_, let span): span
        }
    }
}
