import Records
import Values

/// How much of something a document holds: minutes, an amount, pieces, or just that it stands there.
enum HeldPart: Hashable {
    case time(logged: Minutes, counted: Minutes)
    case amount(Money)
    case pieces(DecimalNumber)
    /// A percentage or a remark.
    case mark(isHeld: Bool)

    init(_ row: IssuedDocument.Settled) {
        switch row {
        case .time(_, _, _, let logged, let counted): self = .time(logged: logged, counted: counted)
        case .expense(_, _, let amount), .charge(_, _, let amount?, _): self = .amount(amount)
        case .charge(_, _, nil, let pieces?): self = .pieces(pieces)
        case .charge(_, _, nil, nil): self = .mark(isHeld: true)
        }
    }

    var isNothing: Bool {
        switch self {
        case .time(let logged, let counted): logged == .zero && counted == .zero
        case .amount(let amount): amount.isZero
        case .pieces(let pieces): pieces == .zero
        case .mark(let isHeld): !isHeld
        }
    }

    /// What stays when `other` is given back, and what of it was not held here.
    func less(_ other: HeldPart) -> (left: HeldPart, rest: HeldPart) {
        switch (self, other) {
        case (.time(let logged, let counted), .time(let off, let offCounted)):
            let (taken, takenCounted) = (logged.part(off), counted.part(offCounted))
            return (
                .time(logged: logged - taken, counted: counted - takenCounted),
                .time(logged: off - taken, counted: offCounted - takenCounted)
            )
        case (.amount(let amount), .amount(let off)) where amount.currency == off.currency:
            let taken = amount.part(off)
            return (.amount(amount - taken), .amount(off - taken))
        case (.pieces(let pieces), .pieces(let off)):
            let taken = pieces.part(off)
            return (.pieces(pieces.less(taken)), .pieces(off.less(taken)))
        case (.mark(true), .mark(true)): return (.mark(isHeld: false), .mark(isHeld: false))
        default: return (self, other)
        }
    }
}

extension IssuedDocument.Settled {
    /// What it is of, whatever its minutes or amounts, by the name that the service has now.
    func subject(_ catalogue: Catalogue) -> RowSubject {
        switch self {
        case .time(let service, let project, let day, _, _):
            RowSubject(kind: .time, day: day, service: catalogue.currentName(of: service), detail: project)
        case .expense(let day, let tax, _): RowSubject(kind: .expense, day: day, service: nil, detail: tax)
        case .charge(let day, let service, _, _):
            RowSubject(kind: .charge, day: day, service: service.map(catalogue.currentName), detail: nil)
        }
    }
}

/// What a row of a document is of: hours of a service and project on a day, an expense or a charge of a day.
struct RowSubject: Hashable {
    enum Kind: Hashable {
        case time, expense, charge
    }

    let kind: Kind
    let day: CalendarDate
    let service: String?
    /// The project of hours, the tax of an expense.
    let detail: String?

    /// The row that gives so much back.
    func givingBack(_ part: HeldPart) -> IssuedDocument.Settled {
        switch (kind, part) {
        case (_, .time(let logged, let counted)):
            .time(service: service ?? "", project: detail, day: day, logged: -logged, counted: -counted)
        case (.expense, .amount(let amount)): .expense(day: day, tax: detail, amount: -amount)
        case (_, .amount(let amount)): .charge(day: day, service: service, amount: -amount, pieces: nil)
        case (_, .pieces(let pieces)):
            .charge(
                day: day, service: service, amount: nil, pieces: DecimalNumber(-pieces.mantissa, scale: pieces.scale))
        case (_, .mark): .charge(day: day, service: service, amount: nil, pieces: nil)
        }
    }
}

extension Minutes {
    /// As much of `other` as this holds.
    fileprivate func part(_ other: Minutes) -> Minutes {
        self < .zero ? max(self, min(other, .zero)) : min(self, max(other, .zero))
    }
}

extension Money {
    fileprivate func part(_ other: Money) -> Money {
        Money(minorUnits: min(max(other.minorUnits, min(minorUnits, 0)), max(minorUnits, 0)), currency)
    }
}

extension DecimalNumber {
    fileprivate func part(_ other: DecimalNumber) -> DecimalNumber {
        self < .zero ? max(self, min(other, .zero)) : min(self, max(other, .zero))
    }
}
