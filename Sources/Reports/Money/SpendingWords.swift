public import Billing
import Values

/// What was spent, in words.
public enum SpendingWords {
    /// `For clients: EUR 18.00.`, by kind; the currencies of one beside each other.
    public static func sums(_ sums: [SpendingSum]) -> [String] {
        Spending.Kind.allCases.compactMap { kind in
            let costs = sums.filter { $0.kind == kind && !$0.cost.isZero }.map(\.cost)
            return costs.isEmpty ? nil : "\(name(kind)): \(costs.map(Wording.money).joined(separator: " + "))."
        }
    }

    private static func name(_ kind: Spending.Kind) -> String {
        switch kind {
        case .own: "The business's own"
        case .client: "For clients"
        case .bankFee: "Kept by banks"
        }
    }
}
