public import Diagnostics
import Records
public import Values

/// An amount that a client pays once, before the work, and that their invoices are paid from (billing rule T19).
///
/// It is no income and no line of an invoice until work is billed: payments without `invoice:` lie there as credit.
public struct Deposit: Hashable, Sendable {
    public let client: String
    /// The agreement's title.
    public let title: String
    public let agreed: Money
    /// What has come in by payments without `invoice:` since the agreement was signed, or began.
    public let received: Money
    /// What the client has lying there today.
    public let left: Money
    public let location: Location

    /// What has not come in yet.
    public var missing: Money { Money(minorUnits: max(agreed.minorUnits - received.minorUnits, 0), agreed.currency) }
}

extension Deposit {
    /// The deposits that a client's agreements in force name.
    static func all(of gathered: ClientDrafts, credit: ClientFunds) -> [Deposit] {
        gathered.plans.compactMap { plan in
            guard let family = gathered.family(of: plan), let amount = plan.terms.deposit,
                family.period.contains(gathered.workspace.today)
            else { return nil }
            let currency = plan.settings.currency
            let start = family.signed ?? family.period.start
            return Deposit(
                client: family.client, title: family.title,
                agreed: Money(price: amount, times: DecimalNumber(1), in: currency),
                received: credit.advanced(in: currency, since: min(start, family.period.start)),
                left: credit.left(in: currency), location: family.location)
        }
    }
}

/// Money of one client that no invoice has taken, by currency, while drafts take it.
struct ClientFunds {
    private var amounts: [Currency: Money] = [:]
    private let advances: [Payment]

    init(_ credits: [ClientCredit], _ payments: [Payment]) {
        for credit in credits {
            amounts[credit.amount.currency, default: .zero(credit.amount.currency)] += credit.amount
        }
        advances = payments.filter { $0.kind == .payment && $0.invoices.isEmpty && !$0.amount.isNegative }
    }

    func left(in currency: Currency) -> Money { amounts[currency] ?? .zero(currency) }

    func advanced(in currency: Currency, since day: CalendarDate) -> Money {
        advances.filter { $0.amount.currency == currency && $0.day >= day }.reduce(.zero(currency)) { $0 + $1.amount }
    }

    /// As much as there is, up to an amount.
    mutating func take(_ amount: Money) -> Money {
        let there = left(in: amount.currency)
        let part = Money(minorUnits: max(min(amount.minorUnits, there.minorUnits), 0), amount.currency)
        amounts[amount.currency] = there - part
        return part
    }
}
