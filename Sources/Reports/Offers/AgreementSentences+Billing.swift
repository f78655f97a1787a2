import Records
import Values

/// How it is counted, invoiced and taxed, and how it ends.
extension AgreementSentences {
    func rounding(_ rounding: TimeRounding) -> [String] {
        guard rounding.step > 1 else { return [words.say("rounding-none")] }
        let scope = words.say("scope-\(rounding.scope.rawValue)")
        return [
            words.say(
                "rounding-\(rounding.mode.rawValue)", ["step": words.time(Minutes(rounding.step)), "scope": scope])
        ]
    }

    func expenses(_ expenses: ExpenseTerms) -> [String] {
        switch expenses {
        case .included: [words.say("expenses-included")]
        case .atCost(.zero): [words.say("expenses-at-cost")]
        case .atCost(let markup): [words.say("expenses-markup", ["percent": words.percent(markup)])]
        }
    }

    /// Each part of the key, since each is executed, named or not.
    func invoice(_ invoice: InvoiceTerms) -> [String] {
        var sentences = [
            words.say("every-\(invoice.every.rawValue)"), words.say("lines-\(invoice.lines.rawValue)"),
            words.say(invoice.tax.rawValue),
            words.say(invoice.quantity == .decimal ? "hours-decimal" : "hours-clock"),
        ]
        if hasFees { sentences.insert(words.say(invoice.fee == .inAdvance ? "in-advance" : "in-arrears"), at: 1) }
        if invoice.timesheet { sentences.append(words.say("timesheet")) }
        sentences += said("order", invoice.purchaseOrder.map { ["order": $0] })
        return sentences
    }

    /// Whether something is charged by the period.
    private var hasFees: Bool {
        if terms.retainer != nil { return true }
        return terms.services.contains { term in
            switch term.rate?.unit {
            case .week, .month, .year: true
            case .hour, .piece, nil: false
            }
        }
    }

    /// The rate of the code, or why there is none; the code itself where the workspace does not know it.
    func tax(_ name: String) -> [String] {
        guard let code = workspace.business.taxCode(name) else { return [words.say("tax-code", ["code": name])] }
        guard let rate = code.rate, rate > .zero else {
            let note = code.note ?? code.preset.map(words.language.taxNote)
            return [note.map { words.say("no-tax-because", ["note": $0]) } ?? words.say("no-tax")]
        }
        return [words.say(code.isIncluded ? "tax-included" : "tax-added", ["rate": words.percent(rate)])]
    }

    func lateInterest(_ interest: LateInterest) -> [String] {
        switch interest {
        case .statutory: [words.say("interest-statutory")]
        case .none: [words.say("interest-none")]
        case .rate(let percent): [words.say("interest-rate", ["percent": words.percent(percent)])]
        }
    }

    func renews(_ renewal: Renewal) -> [String] {
        switch renewal {
        case .every(let length): [words.say("renews", ["days": words.days(length)])]
        case .no: [words.say("renews-no")]
        }
    }
}
