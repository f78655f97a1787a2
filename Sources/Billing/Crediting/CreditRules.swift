import Records
import Values

/// What a credit note must not do: undo a deposit that was taken off, or hours that a later invoice counts on.
struct CreditRules {
    private let invoice: CreditableInvoice
    private let settlement: Settlement

    init(_ invoice: CreditableInvoice, _ settlement: Settlement) {
        (self.invoice, self.settlement) = (invoice, settlement)
    }

    func check(
        _ amounts: CreditedAmounts, _ rows: [ReturnedRow], _ purpose: CreditRequest.Purpose
    ) throws(CreditRefusal) {
        try checkDeposit(amounts, purpose)
        guard purpose == .rebill else { return }
        if let later = settlement.held.counting(on: invoice.document) {
            throw CreditRefusal(
                "\(later.number) takes hours back that \(invoice.document.number) billed",
                fix: "credit \(later.number) with `--rebill` first")
        }
    }

    private func checkDeposit(_ amounts: CreditedAmounts, _ purpose: CreditRequest.Purpose) throws(CreditRefusal) {
        let (document, number) = (invoice.document, invoice.document.number)
        for (index, row) in document.settles.enumerated() {
            guard let name = row.depositName else { continue }
            let line = document.line(ofRow: index).map { $0 - 1 }
            let credits = amounts.credits.filter { line == nil || $0.line == line }
            guard !credits.isEmpty else { continue }
            if let last = settlement.held.taking(deposit: name, of: document.client) {
                throw CreditRefusal(
                    "the deposit on \(number) was taken off \(last.number), as it was printed",
                    fix: "credit \(last.number) instead")
            }
            guard purpose != .goodwill, credits.allSatisfy(\.isWhole) else {
                throw CreditRefusal(
                    "the deposit on \(number) will be taken off the last invoice in full",
                    fix: "credit the whole line with `--rebill`, so that it is asked for anew")
            }
        }
    }

    /// What the person must know of it.
    func notes(_ rows: [ReturnedRow], _ purpose: CreditRequest.Purpose) -> [String] {
        switch purpose {
        case .goodwill where !invoice.document.settles.isEmpty:
            ["what was billed stays billed; `--rebill` would open it again"]
        case .rebill: ["\(rows.count == 1 ? "1 row is" : "\(rows.count) rows are") open again, for the next draft"]
        case .goodwill, .correction: []
        }
    }
}

extension HeldRows {
    /// The first later invoice that takes back hours which a document holds, as where an entry was moved.
    func counting(on document: IssuedDocument) -> IssuedDocument? {
        let held = Set(document.settles.filter { !$0.isNegative }.compactMap(\.timeSubject))
        guard !held.isEmpty else { return nil }
        return (invoices[document.client] ?? []).first { other in
            other.number != document.number
                && other.settles.contains { $0.isNegative && $0.timeSubject.map(held.contains) ?? false }
        }
    }

    /// The invoice that took a deposit off.
    func taking(deposit name: String, of client: String) -> IssuedDocument? {
        (invoices[client] ?? []).first { other in
            other.settles.contains { row in
                if case .charge(_, let service?, _, _) = row { service == "\(name)-taken" } else { false }
            }
        }
    }
}

extension IssuedDocument.Settled {
    /// `website-2026/deposit`; nil for what is no deposit.
    var depositName: String? {
        if case .charge(_, let service?, _, _) = self, service.hasSuffix("/deposit") { service } else { nil }
    }

    fileprivate var timeSubject: String? {
        if case .time(let service, let project, let day, _, _) = self {
            "\(day) \(service) \(project ?? "")"
        } else {
            nil
        }
    }
}
