/// What a statement of account lists.
public enum StatementKind: String, CaseIterable, Sendable {
    /// What was owed before, then each document and payment with what was owed then.
    case balance
    /// The documents with something open, less the credit.
    case open
    /// Each document and payment, without what was owed then.
    case transactions
}
