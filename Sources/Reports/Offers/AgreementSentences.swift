import Records
import Values

/// The terms of an agreement as plain sentences in the client's language: each executed term one, in the order of
/// `TermKey`.
///
/// They are made from nothing but the terms, so that text and terms cannot differ.
struct AgreementSentences {
    let agreement: Agreement
    let words: TermWordings
    let workspace: Workspace

    init(_ agreement: Agreement, in context: PageContext) {
        let client = context.workspace.client(agreement.client)
        let language = context.language(of: client)
        self.init(
            agreement, language: language, letter: context.letter(.agreement, in: language.code),
            in: context.workspace)
    }

    init(_ agreement: Agreement, language: Language, letter: Letter, in workspace: Workspace) {
        (self.agreement, self.workspace) = (agreement, workspace)
        let own = agreement.terms.currency ?? workspace.client(agreement.client)?.currency
        words = TermWordings(language: language, letter: letter, currency: own ?? workspace.business.currency)
    }

    var terms: Terms { agreement.terms }

    /// Its span, then its terms.
    var all: [String] { scope + TermKey.allCases.flatMap(sentences) }

    /// When it runs, what it changes, and to what work it is limited.
    var scope: [String] {
        let from = words.language.longDay(agreement.from)
        var sentences: [String] = []
        if let amended = agreement.amends {
            let id = amended.split(separator: "/").last.map(String.init) ?? amended
            let other = workspace.agreements.first { $0.client == agreement.client && $0.id == id }
            sentences.append(words.say("amends", ["title": other?.title ?? amended, "from": from]))
        } else {
            sentences.append(words.say("from", ["from": from]))
        }
        if let until = agreement.until {
            sentences.append(words.say("until", ["until": words.language.longDay(until)]))
        }
        if let project = agreement.project { sentences.append(words.say("project", ["project": project])) }
        return sentences
    }

    /// Nothing where the agreement does not name the key.
    func sentences(_ key: TermKey) -> [String] {
        switch key {
        case .currency: terms.currency.map { [words.say("currency", ["currency": $0.code])] } ?? []
        case .services: terms.services.flatMap(service)
        case .retainer: terms.retainer.map(retainer) ?? []
        case .fixed: terms.fixed.map(fixed) ?? []
        case .package: terms.package.map(package) ?? []
        case .deposit: said("deposit", terms.deposit.map { ["amount": words.money($0)] })
        case .cap: terms.cap.map(cap) ?? []
        case .minimum: said("minimum", terms.minimum.map { ["amount": words.money($0)] })
        case .discount: said("discount", terms.discount.map { ["discount": discount($0)] })
        case .rounding: terms.rounding.map(rounding) ?? []
        case .expenses: terms.expenses.map(expenses) ?? []
        case .invoice: terms.invoice.map(invoice) ?? []
        case .tax: terms.tax.map(tax) ?? []
        default: paymentAndPromises(key)
        }
    }

    private func paymentAndPromises(_ key: TermKey) -> [String] {
        switch key {
        case .paymentTerms: return said("payment-terms", days(terms.paymentTerms))
        case .earlyPayment:
            return said(
                "early-payment",
                terms.earlyPayment.map { ["percent": words.percent($0.percent), "days": words.days($0.within)] })
        case .instalments: return said("instalments", terms.instalments.map { ["count": String($0)] })
        case .cashRounding: return said("cash-rounding", terms.cashRounding.map { ["amount": words.money($0)] })
        case .allocation: return terms.allocation.map { [words.say($0.rawValue)] } ?? []
        case .lateInterest: return terms.lateInterest.map(lateInterest) ?? []
        case .revisions: return said("revisions", terms.revisions.map { ["count": String($0)] })
        case .response: return said("response", days(terms.response))
        case .clientResponse: return said("client-response", days(terms.clientResponse))
        case .acceptance: return said("acceptance", days(terms.acceptance))
        case .notice: return said("notice", days(terms.notice))
        case .renews: return terms.renews.map(renews) ?? []
        case .currency, .services, .retainer, .fixed, .package, .deposit, .cap, .minimum, .discount, .rounding,
            .expenses, .invoice, .tax:
            return []
        }
    }

    func said(_ part: String, _ values: [String: String]?) -> [String] {
        values.map { [words.say(part, $0)] } ?? []
    }

    private func days(_ length: DayCount?) -> [String: String]? { length.map { ["days": words.days($0)] } }

    func name(ofService id: String) -> String { workspace.service(id)?.name ?? id }
}
