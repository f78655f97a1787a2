public import Diagnostics

/// How many errors and warnings the workspace has, as a page says it.
public struct FindingCount: Hashable, Sendable {
    public let errors: Int
    public let warnings: Int

    public init(errors: Int, warnings: Int) {
        self.errors = errors
        self.warnings = warnings
    }

    public init(_ diagnostics: [Diagnostic]) {
        let errors = diagnostics.count { $0.severity == .error }
        self.init(errors: errors, warnings: diagnostics.count - errors)
    }

    var isClean: Bool { errors == 0 && warnings == 0 }

    /// 2 errors and 1 warning in the files: `vaws check` shows them.
    var words: Hint {
        let parts = [
            errors > 0 ? Wording.count(errors, "error") : nil, warnings > 0 ? Wording.count(warnings, "warning") : nil,
        ]
        return "\(Wording.list(parts.compactMap { $0 })) in the files: `vaws check` shows them."
    }
}
