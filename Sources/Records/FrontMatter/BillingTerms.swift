import Diagnostics
import Markdown
import Values

extension ValueType where Value == TimeRounding {
    /// `{step: 15m, mode: up, scope: entry}`, or `none`.
    static var timeRounding: Self {
        ValueType.mapping("a rounding", example: "{step: 15m, mode: up, scope: entry}") { reader in
            let step = reader.require("step", .roundingStep)
            let mode = reader.require("mode", ValueType<TimeRounding.Mode>.choice)
            let scope = reader.read("scope", .choice) ?? TimeRounding.Scope.entry
            guard let step, let mode else { return nil }
            return TimeRounding(step: step, mode: mode, scope: scope)
        }
        .orText { $0 == "none" ? TimeRounding.none : nil }
    }
}

extension ValueType where Value == Int {
    /// `15m`: one of the steps that divide an hour evenly.
    fileprivate static var roundingStep: Self {
        .word(of: TimeRounding.steps.map { "\(Minutes($0))" }) { text in
            Minutes(text).flatMap { TimeRounding.steps.contains($0.count) ? $0.count : nil }
        }
    }
}

extension ValueType where Value == InvoiceTerms {
    /// `{every: month, lines: service, fee: in advance, tax: per-rate, timesheet: yes, po: PO-8812}`
    static var invoiceTerms: Self {
        .mapping("the invoicing", example: "{every: month, lines: service}") { reader in
            var terms = InvoiceTerms()
            reader.read("every", .choice, into: &terms.every)
            reader.read("lines", .choice, into: &terms.lines)
            reader.read("fee", .choice, into: &terms.fee)
            reader.read("tax", .choice, into: &terms.tax)
            reader.read("quantity", .choice, into: &terms.quantity)
            reader.read("timesheet", .flag, into: &terms.timesheet)
            reader.read("po", .text, into: &terms.purchaseOrder)
            return terms
        }
    }
}

extension ValueType where Value == ExpenseTerms {
    /// `at cost`, `at cost + 10%` or `included`.
    static var expenseTerms: Self {
        .word(of: ["at cost", "at cost + 10%", "included"]) { text in
            let words = text.split { $0.isWhitespace || $0 == "+" }
            if words == ["included"] { return .included }
            guard words.prefix(2) == ["at", "cost"] else { return nil }
            if words.count == 2 { return text.contains("+") ? nil : .atCost(markup: .zero) }
            guard words.count == 3, text.contains("+"), let markup = DecimalNumber(percent: words[2]), markup >= .zero
            else { return nil }
            return .atCost(markup: markup)
        }
    }
}
