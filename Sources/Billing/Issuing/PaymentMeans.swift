import Records
import Values

/// How a document is to be paid, as electronic invoices name it (UNCL 4461; EN 16931, BG-16).
enum PaymentMeans {
    /// The code of the means and the account: 58 for euros to an IBAN, 30 for any other transfer; nothing without an account.
    static func details(_ account: [Detail], in currency: Currency) -> [Detail] {
        guard !account.isEmpty else { return [] }
        let isSEPA = currency == .euro && account.contains { $0.name.lowercased() == "iban" }
        let means = Detail(name: "means", value: isSEPA ? "58" : "30")
        return [means] + account.filter { $0.name != "means" }
    }
}
