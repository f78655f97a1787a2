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
    var signedNet: Money { taxes.reduce(signedTotal) { $0 - signed($1.amount) } }

    var signedTotal: Money { signed(total) }

    /// A figure of the document as it changes what is owed.
    ///
    /// A credit note that takes off 119.00 may be written with -119.00, as `vaws` does, or with 119.00 by hand: then all
    /// its figures are to be read the other way round.
    func signed(_ figure: Money) -> Money { isCredit && !total.isNegative ? -figure : figure }

    /// Of a credit note, what it gives back: negative for what its invoice holds.
    ///
    /// Written by hand, all its rows may be positive.
    var rowsGivenBack: [Settled] {
        settles.contains(where: \.isNegative) ? settles : settles.map(\.opposite)
    }

    var isCredit: Bool {
        if case .creditNote = kind { true } else { false }
    }

    var isInvoice: Bool { kind == .invoice }
}

extension Money {
    var magnitude: Money { isNegative ? -self : self }
}

extension IssuedDocument.Settled {
    var isNegative: Bool {
        switch self {
        case .time(_, _, _, let logged, let counted): logged < .zero || counted < .zero
        case .expense(_, _, let amount): amount.isNegative
        case .charge(_, _, let amount, let pieces): amount?.isNegative ?? false || (pieces ?? .zero) < .zero
        }
    }

    /// The same row taken back.
    var opposite: IssuedDocument.Settled {
        switch self {
        case .time(let service, let project, let day, let logged, let counted):
            .time(service: service, project: project, day: day, logged: -logged, counted: -counted)
        case .expense(let day, let tax, let amount): .expense(day: day, tax: tax, amount: -amount)
        case .charge(let day, let service, let amount, let pieces):
            .charge(
                day: day, service: service, amount: amount.map { -$0 },
                pieces: pieces.map { DecimalNumber(-$0.mantissa, scale: $0.scale) })
        }
    }
}
