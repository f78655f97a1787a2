import Billing
import Records
import Values

/// What was said to `vaws pay`, made into the line that it means.
struct PaymentRequest {
    let numbers: String
    let amount: String
    let fee: String?
    let received: String?
    let via: String?
    let debts: String?
    let type: PaymentType
    let day: CalendarDate

    func line(in workspace: Workspace) throws(Complaint) -> PaymentLine {
        let target = try PaymentTarget(numbers, in: workspace)
        let amount = try money(amount, in: target.currency, for: "AMOUNT")
        let received = try received.map { text throws(Complaint) in
            let usual = amount.currency == target.currency ? workspace.business.currency : target.currency
            return try money(text, in: usual == amount.currency ? nil : usual, for: "--as")
        }
        try mustFit(amount, received, target)
        let fee = try self.fee.map { text throws(Complaint) in try kept(text, target) }
        if type == .writeOff { try mustBeOpen(amount, target, workspace) }
        var line = PaymentLine(
            client: target.client, day: day, amount: type == .refund ? -amount : amount,
            invoices: target.invoices.map(\.number), via: try way(), fee: fee, receivedAs: received, kind: type.kind)
        line.debts = try namedDebts()
        return line
    }

    /// Which debt the payer named.
    private func namedDebts() throws(Complaint) -> [Debt] {
        let words = (debts ?? "").split(separator: ",").map(String.init)
        let known = Debt.allCases.map(\.rawValue)
        guard let wrong = words.first(where: { !known.contains($0) }) else {
            return words.compactMap(Debt.init(rawValue:))
        }
        throw Complaint(
            "there is no debt '\(wrong)'", fix: didYouMean(wrong, among: known) ?? "write one of \(known.listed)",
            status: .usage)
    }

    /// More than nothing; which way it goes is said by `--type`.
    private func money(_ text: String, in currency: Currency?, for option: String) throws(Complaint) -> Money {
        let money: Money
        do throws(MoneyProblem) {
            money = try Money(reading: text, in: currency)
        } catch {
            throw Complaint("`\(option)`: \(error.message)", fix: error.fix, status: .usage)
        }
        guard money.minorUnits > 0 else {
            throw Complaint(
                "'\(text)' is no amount that came in",
                fix: "write what it was without a sign; `--type refund` is for what went back", status: .usage)
        }
        return money
    }

    private func mustFit(_ amount: Money, _ received: Money?, _ target: PaymentTarget) throws(Complaint) {
        let amounts = [amount, received].compactMap { $0 }
        guard received?.currency != amount.currency else {
            throw Complaint(
                "'\(amount)' and '\(received ?? amount)' are in one currency", fix: "leave out `--as`", status: .usage)
        }
        guard let first = target.invoices.first, !amounts.contains(where: { $0.currency == first.currency }) else {
            return
        }
        let code = first.currency.code
        throw Complaint(
            "\(first.number) is in \(code), and \(amount) is not",
            fix: received == nil
                ? "add `--as \"\(code) …\"`, what it is worth in \(code)" : "give one of both amounts in \(code)",
            id: "mixed-currencies")
    }

    private func kept(_ text: String, _ target: PaymentTarget) throws(Complaint) -> Money {
        guard type == .payment else {
            throw Complaint("a fee goes with what came in", fix: "leave out `--fee` or `--type`", status: .usage)
        }
        let fee = try money(text, in: target.currency, for: "--fee")
        guard fee.currency == target.currency else {
            throw Complaint(
                "the fee is in \(fee.currency), and the invoice in \(target.currency)",
                fix: "write the fee in \(target.currency)", id: "mixed-currencies")
        }
        return fee
    }

    private func way() throws(Complaint) -> String? {
        guard let via, via.isEmpty || via.contains(where: { $0.isNewline || $0 == "\"" }) else { return via }
        throw Complaint("'\(via)' is no way to pay", fix: "write `--via bank`", status: .usage)
    }

    /// What is given up is open on the invoices that are named.
    private func mustBeOpen(_ amount: Money, _ target: PaymentTarget, _ workspace: Workspace) throws(Complaint) {
        let named = Set(target.invoices.map(\.number))
        guard !named.isEmpty else {
            throw Complaint("a write-off gives up an invoice", fix: "name the invoice instead of '\(numbers)'")
        }
        let open = Receivables(workspace).invoices.filter { named.contains($0.number) }
            .reduce(Money.zero(target.currency)) { $0 + $1.owed }
        let amount = [amount].first { $0.currency == target.currency } ?? open
        guard amount.minorUnits > open.minorUnits else { return }
        throw Complaint("\(amount) is more than is open on \(numbers), \(open)", fix: "give up no more than that")
    }
}
