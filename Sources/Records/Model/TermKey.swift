/// Every key of an agreement's terms, in the order in which the text of an agreement says them.
///
/// What the text says and what the file says cannot differ: a key without a sentence does not compile.
public enum TermKey: String, CaseIterable, Sendable {
    case currency, services, retainer, fixed, package, deposit, cap, minimum, discount
    case rounding, expenses, invoice, tax
    case paymentTerms = "payment-terms"
    case earlyPayment = "early-payment"
    case instalments
    case cashRounding = "cash-rounding"
    case allocation
    case lateInterest = "late-interest"
    case revisions, response
    case clientResponse = "client-response"
    case acceptance, notice, renews
}
