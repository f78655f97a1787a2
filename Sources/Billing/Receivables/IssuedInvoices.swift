import Records
import Values

extension Workspace {
    /// The numbers of documents that a void of `day` or before has undone; of all voids where no day is given.
    func voidedNumbers(on day: CalendarDate? = nil) -> Set<String> {
        var numbers: Set<String> = []
        for document in documents {
            guard case .void(let number, _) = document.kind else { continue }
            if let day, document.issued > day { continue }
            numbers.insert(number)
        }
        return numbers
    }
}

extension IssuedDocument {
    /// Without tax; a credit note's is negative, however its file writes it.
    var signedNet: Money { taxes.reduce(signedTotal) { $0 - (isCredit ? -$1.amount.magnitude : $1.amount) } }

    var signedTotal: Money { isCredit ? -total.magnitude : total }

    var isCredit: Bool {
        if case .creditNote = kind { true } else { false }
    }

    var isInvoice: Bool { kind == .invoice }
}

extension Money {
    var magnitude: Money { isNegative ? -self : self }
}
