import Diagnostics
import Markdown
import Values

/// What a line of a file of payments is: money that moved, or something that was claimed.
enum AccountLine {
    case payment(Payment)
    case claim(LateClaim)

    /// What `type:` takes on such a line.
    enum Kind: String, CaseIterable, Sendable {
        case payment, refund
        case writeOff = "write-off"
        case interest, compensation
    }
}

extension LedgerReader {
    func accountLines(_ reporter: inout Reporter) -> [AccountLine] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let start = try start(bytes, item, &position, &reporter)
            let amount = try entries.money(bytes, &position, in: start.currency, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var payment = Payment(
                location: source.location(of: item), client: client, day: start.day, amount: amount,
                text: fields.line.text)
            payment.invoices = fields.line.field(.invoice) == nil ? source.defaults.invoices : fields.list(.invoice)
            payment.debts = fields.one(.for, &reporter, of: AccountLine.debtsAreListed, AccountLine.debts) ?? []
            payment.via = fields.text(.via) ?? source.defaults.via
            payment.fee = fields.money(.fee, in: amount.currency, &reporter)
            payment.receivedAs = fields.money(.as, in: nil, &reporter)
            let kind = fields.choice(.type, AccountLine.Kind.self, &reporter)
            if let claimed = kind.flatMap({ LateClaim.Kind(rawValue: $0.rawValue) }) {
                return .claim(try claim(payment, claimed, item, &reporter))
            }
            payment.kind =
                kind.flatMap { Payment.Kind(rawValue: $0.rawValue) } ?? source.defaults.paymentKind ?? .payment
            return .payment(payment)
        }
    }

    /// A claim is for one invoice.
    private func claim(
        _ line: Payment, _ kind: LateClaim.Kind, _ item: ListItem, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> LateClaim {
        guard let number = line.invoices.first, line.invoices.count == 1 else {
            throw entries.unreadable(
                "\(kind.rawValue) is claimed for one invoice", at: item.content,
                fix: "name it with `invoice:` and its number", &reporter)
        }
        return LateClaim(
            location: line.location, client: line.client, day: line.day, amount: line.amount, invoice: number,
            kind: kind)
    }
}

extension AccountLine {
    fileprivate static let debtsAreListed = "one or more of `principal`, `interest` and `compensation`"

    /// `interest,compensation`
    static func debts(_ text: String) -> [Debt]? {
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let debts = words.compactMap { Debt(rawValue: String($0)) }
        return debts.count == words.count && Set(debts).count == debts.count ? debts : nil
    }
}
