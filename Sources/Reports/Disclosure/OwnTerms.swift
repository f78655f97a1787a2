import Records

/// What a client may see of themselves and of the business, so that it betrays nobody though another has the same.
struct OwnTerms {
    /// Whole texts without gaps: names, addresses, numbers.
    private var texts: Set<[UInt8]> = []
    /// Words of the cities: a part of another's name that is one of them tells only where it is from.
    private var words: Set<[UInt8]> = []

    init(of client: Client, in workspace: Workspace) {
        for term in IdentityTerms(of: client).terms { texts.insert(term.plain) }
        let business = workspace.business
        let addresses = [client.address, business.address]
        let people = business.people.map(\.name) + client.contacts.map(\.name)
        let accounts = business.payTo.values.flatMap { $0.map(\.value) }
        let reach = [business.email, business.phone, business.website, business.vatID, business.taxNumber]
        let named = [client.name, business.name] + people + accounts + addresses.flatMap(\.lines)
        for text in named + reach.compactMap(\.self) { texts.insert(OwnTerms.plain(text)) }
        if let domain = business.email?.split(separator: "@").last { texts.insert(OwnTerms.plain(String(domain))) }
        for city in addresses.flatMap({ [$0.city, $0.region] }).compactMap(\.self) {
            words.formUnion(city.split(whereSeparator: \.isWhitespace).map { OwnTerms.plain(String($0)) })
        }
    }

    private static func plain(_ text: String) -> [UInt8] { WordScan.words(of: text).flatMap(\.plain) }

    func have(_ term: ProtectedTerm) -> Bool { texts.contains(term.plain) }

    func haveWord(_ term: ProtectedTerm) -> Bool { words.contains(term.plain) }
}
