/// One finding about a file: what is wrong, where, and what to write instead.
public struct Diagnostic: Hashable, Sendable {
    /// How grave a finding is; each id has one.
    public enum Severity: String, Sendable, Comparable {
        /// Something could not be read, or a figure would be wrong or double.
        case error
        /// It was read, but look.
        case warning

        public static func < (left: Severity, right: Severity) -> Bool {
            left == .error && right == .warning
        }
    }

    /// A second place that has to do with the finding, such as the first of two equal ids.
    public struct Note: Hashable, Sendable {
        public let message: String
        public let span: SourceSpan?

        public init(_ message: String, at span: SourceSpan? = nil) {
            self.message = message
            self.span = span
        }
    }

    public let id: DiagnosticID
    public let message: String
    /// Where it is; nil for a finding about the workspace as a whole.
    public let span: SourceSpan?
    public let notes: [Note]
    /// What to write instead, as a short instruction, such as "write `due:2026-02-28`".
    public let fix: String?

    public var severity: Severity { id.severity }

    public init(_ id: DiagnosticID, _ message: String, at span: SourceSpan?, fix: String? = nil, notes: [Note] = []) {
        self.id = id
        self.message = message
        self.span = span
        self.fix = fix
        self.notes = notes
    }
}

extension Sequence<Diagnostic> {
    /// In the order of the files, then of the places in them; findings without a place come first.
    public func inFileOrder() -> [Diagnostic] {
        sorted { left, right in
            switch (left.span, right.span) {
            case (nil, nil): (left.id.rawValue, left.message) < (right.id.rawValue, right.message)
            case (nil, _): true
            case (_, nil): false
            case (let a?, let b?):
                a.start == b.start
                    ? (left.id.rawValue, left.message) < (right.id.rawValue, right.message) : a.start < b.start
            }
        }
    }
}
