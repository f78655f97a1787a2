/// Why no tax is charged, as a name that a tax code may bear: it brings the category and the words of the law.
///
/// The words themselves are in `templates/words/XX.yaml` under `tax-notes`, where a person may change them.
public enum TaxPreset: String, CaseIterable, Hashable, Sendable {
    /// A service to a business in another state of the EU (Art. 44 and 196 of 2006/112/EC).
    case reverseCharge = "reverse-charge"
    /// Goods to a business in another state of the EU (Art. 138).
    case withinEU = "within-eu"
    /// Goods that leave the EU (Art. 146).
    case export
    /// A service to a business outside the EU: its place is where the client is (Art. 44).
    case outsideEU = "outside-eu"
    /// The seller is registered for no tax.
    case notRegistered = "not-registered"
    // Small businesses, each by the law of its country (Art. 284 to 292)
    case smallBusinessAT = "small-business-at"
    case smallBusinessBE = "small-business-be"
    case smallBusinessDE = "small-business-de"
    case smallBusinessFR = "small-business-fr"
    case smallBusinessNL = "small-business-nl"
    /// Spain has no scheme for small businesses: work that the law exempts (Art. 20 of Ley 37/1992).
    case exemptES = "exempt-es"

    /// UNCL 5305 as EN 16931 has it.
    public var category: String {
        switch self {
        case .reverseCharge: "AE"
        case .withinEU: "K"
        case .export: "G"
        case .outsideEU, .notRegistered: "O"
        case .smallBusinessAT, .smallBusinessBE, .smallBusinessDE, .smallBusinessFR, .smallBusinessNL, .exemptES: "E"
        }
    }

    /// The code of the list VATEX; nil where the list has none, as for most small businesses.
    public var exemption: String? {
        switch self {
        case .reverseCharge: "VATEX-EU-AE"
        case .withinEU: "VATEX-EU-IC"
        case .export: "VATEX-EU-G"
        case .outsideEU, .notRegistered: "VATEX-EU-O"
        case .smallBusinessFR: "VATEX-FR-FRANCHISE"
        case .smallBusinessAT, .smallBusinessBE, .smallBusinessDE, .smallBusinessNL, .exemptES: nil
        }
    }
}
