import Records
import Values

extension DocumentSheet {
    var figures: [String: ViewValue] {
        [
            "currency": .text(language.sentence(.amountsIn, ["currency": document.currency.code])),
            "currencyCode": .text(document.currency.code),
            "lines": .list(document.lines.map(line)), "hasTax": .flag(document.taxes.contains(where: isCharged)),
            "totals": .list(totals.map { View(["name": .text($0.0), "amount": .text(language.amount($0.1))]) }),
            "dueName": .text(language.word(isInvoice ? .amountDue : .total)), "due": .text(language.money(toPay)),
        ]
    }

    private func line(_ line: IssuedDocument.Line) -> View {
        // Words alone, or a sum of no unit: a quantity of 1 would say nothing.
        let isWords = line.amount.isZero && line.price == nil
        let hasQuantity = line.price != nil || line.unit != nil
        return View([
            "text": .text(line.text), "about": .text(about(line)),
            "quantity": .text(hasQuantity ? language.quantity(line.quantity) : ""),
            "unit": .text(hasQuantity ? line.unit.map { language.unit($0, for: line.quantity) } ?? "" : ""),
            "price": .text(line.price.map { language.price($0, in: line.amount.currency) } ?? ""),
            "tax": .text(isWords ? "" : rates(of: line)), "amount": .text(isWords ? "" : language.amount(line.amount)),
            "from": "",
        ])
    }

    /// Its days, and what comes off it alone, so that the printed figures make its amount.
    private func about(_ line: IssuedDocument.Line) -> String {
        let discount = line.discount.map { language.sentence(.lineDiscount, ["amount": language.amount($0)]) }
        let parts = [line.period.map(language.period), discount].compactMap { $0 }
        return WithinLine.marked(parts.joined(separator: "; "))
    }

    /// `21 %`, or `GST 5 %, QST 9.975 %` where two are charged.
    private func rates(of line: IssuedDocument.Line) -> String {
        let rows = line.taxes.compactMap { code in document.taxes.first { $0.tax == code && isCharged($0) } }
        guard let first = rows.first?.rate, rows.count == 1 else {
            return rows.compactMap { row in row.rate.map { "\(row.tax) \(language.percent($0))" } }
                .joined(separator: ", ")
        }
        return language.percent(first)
    }

    /// A row that says why there is no tax has no rate and no amount on the page (billing rule T30).
    private func isCharged(_ row: IssuedDocument.Tax) -> Bool {
        row.rate != nil && !["AE", "E", "O", "G", "K"].contains(row.category)
    }

    private var totals: [(String, Money)] {
        let zero = Money.zero(document.currency)
        let rounding = document.cashRounding ?? zero
        let taxes = document.taxes.filter(isCharged)
        let tax = taxes.reduce(zero) { $0 + $1.amount }
        var rows: [(String, Money)] = []
        if !document.taxes.isEmpty { rows.append((language.word(.net), document.total - tax - rounding)) }
        rows += taxes.map { (name(of: $0), $0.amount) }
        if !rounding.isZero { rows.append((language.word(.rounding), rounding)) }
        if let prepaid = document.prepaid, !prepaid.isZero {
            rows += [(language.word(.total), document.total), (language.word(.paidInAdvance), -prepaid)]
        }
        return rows
    }

    /// `VAT 21 % on 395.00`
    private func name(of row: IssuedDocument.Tax) -> String {
        language.sentence(
            .taxOn,
            [
                "tax": taxName(row), "rate": row.rate.map(language.percent) ?? "", "base": language.amount(row.base),
            ])
    }

    /// Whether the seller is registered for VAT, which is then called by its name.
    var isVAT: Bool {
        let ofBusiness = document.seller.isEmpty && context.workspace.business.vatID != nil
        return ofBusiness || document.seller.contains { $0.name == "vat-id" }
    }

    /// `VAT` for who is registered for it, else `Tax`; its own name where two are charged on a line.
    private func taxName(_ row: IssuedDocument.Tax) -> String {
        if document.lines.contains(where: { $0.taxes.count > 1 }) { return row.tax }
        return language.word(isVAT ? .vat : .tax)
    }
}
