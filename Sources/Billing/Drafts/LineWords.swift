public import Values

/// What vaws itself says on a printed line, so that it can be said in the client's language.
///
/// A title is that of the agreement; nil where only its file has a name, which says nothing to a client.
public enum LineWords: Hashable, Sendable {
    /// Work of no service.
    case work
    case retainer
    case beyondHours(of: String?)
    case beyondIncluded(of: String?)
    /// `23:30` of `20:00`, or an amount of an amount.
    case retainerUsed(of: String?, Used)
    case deposit(of: String)
    /// With the number of the document that billed it.
    case lessDeposit(of: String, invoice: String?)
    case minimum
    case discount
    case aboveCap(Money, each: Rate.Unit)

    /// Of what a period includes.
    public enum Used: Hashable, Sendable {
        case hours(Minutes, of: Minutes)
        case money(Money, of: Money)
    }
}

extension LineWords {
    /// As the person reads it who writes the invoice.
    var english: String {
        switch self {
        case .work: "Work"
        case .retainer: "Retainer"
        case .beyondHours(let title): "\(title ?? "Retainer"): beyond the hours included"
        case .beyondIncluded(let title): "\(title ?? "Retainer"): beyond what is included"
        case .retainerUsed(let title, .hours(let used, let available)):
            "\(title ?? "Retainer"): \(used.clock) of \(available.clock) used"
        case .retainerUsed(let title, .money(let used, let available)):
            "\(title ?? "Retainer"): \(used) of \(available) used"
        case .deposit(let title): "\(title): deposit"
        case .lessDeposit(let title, let number): "\(title): less the deposit\(number.map { ", invoice \($0)" } ?? "")"
        case .minimum: "Up to the minimum charge"
        case .discount: "Discount"
        case .aboveCap(let limit, let unit): "Above the cap of \(limit) a \(unit.name)"
        }
    }
}
