public import Diagnostics
import Records
public import Values

/// What was claimed of one kind for an invoice that is late, and what came in for it.
public struct ClaimedDebt: Hashable, Sendable {
    /// Less what was taken back.
    public internal(set) var claimed: Money
    public internal(set) var open: Money
    /// The lines of the claims.
    public internal(set) var claims: [Location] = []
    /// What reduced it; negative where money went back.
    public internal(set) var applications: [InvoiceStanding.Application] = []

    init(_ currency: Currency) { (claimed, open) = (.zero(currency), .zero(currency)) }

    /// What came in for it, less what went back.
    public var paid: Money { claimed - open - givenUp }

    private var givenUp: Money {
        applications.filter { $0.kind == .writeOff }.reduce(.zero(claimed.currency)) { $0 + $1.amount }
    }

    /// What may go back of it.
    var refundable: Money {
        applications.filter { $0.kind == .payment || $0.kind == .refund }
            .reduce(.zero(claimed.currency)) { $0 + $1.amount }
    }
}

/// Interest and compensation that were claimed for one invoice.
public struct ClaimedDebts: Hashable, Sendable {
    public internal(set) var interest: ClaimedDebt
    public internal(set) var compensation: ClaimedDebt

    init(_ currency: Currency) { (interest, compensation) = (ClaimedDebt(currency), ClaimedDebt(currency)) }

    public var open: Money { interest.open + compensation.open }

    subscript(_ kind: LateClaim.Kind) -> ClaimedDebt {
        get { kind == .interest ? interest : compensation }
        set { if kind == .interest { interest = newValue } else { compensation = newValue } }
    }
}
