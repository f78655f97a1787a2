/// How many errors and warnings there are.
public struct FindingCount: Hashable, Sendable {
    public let errors: Int
    public let warnings: Int

    public init(errors: Int, warnings: Int) {
        self.errors = errors
        self.warnings = warnings
    }

    public init(_ findings: [Diagnostic]) {
        let errors = findings.count { $0.severity == .error }
        self.init(errors: errors, warnings: findings.count - errors)
    }
}
