import Diagnostics
import Records

/// What tells who somebody is: names, addresses, numbers. Gathered for each client whose pack it is not.
struct IdentityTerms {
    private(set) var terms: [ProtectedTerm] = []
    private let whose: String
    private let location: Location

    init(of client: Client) {
        whose = "client '\(client.id)'"
        location = client.location
        addName(client.name)
        addID(client.id)
        addEmail(client.email, "the email address")
        addNumber(client.phone, "the phone number", digits: 7)
        addNumber(client.vatID, "the VAT id")
        addNumber(client.taxNumber, "the tax number")
        add(client.buyerReference, "the buyer reference", as: .number, from: 5)
        addAddress(client.address)
        for contact in client.contacts { add(contact) }
    }

    /// A client of whom only the id is known.
    init(ofID id: String, at location: Location) {
        (whose, self.location) = ("client '\(id)'", location)
        addID(id)
    }

    /// Somebody in `growth/contacts.md`.
    init(of contact: Contact) {
        (whose, location) = ("your contact '\(contact.name)'", contact.location)
        addPerson(contact.name)
        addEmail(contact.email, "the email address")
    }

    /// The buyer as an issued document names them, which may be what the client was called before.
    init(buyerOf document: IssuedDocument) {
        (whose, location) = ("client '\(document.client)' on \(document.number)", document.location)
        add(document.number, "the number of the document", as: .number, from: 6)
        for detail in document.buyer {
            switch detail.name.split(whereSeparator: { "./".contains($0) }).last {
            case "name"?: addName(detail.value)
            case "email"?: addEmail(detail.value, "the email address")
            case "vat-id"?, "tax-number"?: addNumber(detail.value, "the number")
            case "phone"?: addNumber(detail.value, "the phone number", digits: 7)
            case "street"?, "address"?: detail.value.split(separator: "\n").prefix(1).forEach { addStreet(String($0)) }
            default: break
            }
        }
    }

    /// An account that was entrusted.
    init(of grant: AccessGrant, client: String) {
        (whose, location) = ("client '\(client)'", grant.location)
        if let account = grant.account, account.contains("@") { addEmail(account, "an account") }
        add(grant.reference, "where a secret is kept", as: .anyCase, from: 8)
    }
}

extension IdentityTerms {
    private mutating func add(_ text: String?, _ what: String, as manner: ProtectedTerm.Manner, from length: Int = 2) {
        guard let text, let term = ProtectedTerm(text, "\(what) of \(whose)", at: location, as: manner) else { return }
        if term.plain.count >= length { terms.append(term) }
    }

    private mutating func addName(_ name: String) {
        add(name, "the name", as: ProtectedTerm.manner(ofName: name))
        for part in IdentityTerms.parts(of: name) { add(part, "part of the name", as: .anyCase) }
    }

    /// Its telling words, each alone; none where the name is one word.
    static func parts(of name: String) -> [String] {
        let words = name.split { $0.isWhitespace || "/-–&,.()".contains($0) }.map(String.init)
        guard words.count > 1 else { return [] }
        return words.filter { word in
            let inner = WordScan.words(of: word)
            return inner.reduce(0) { $0 + $1.plain.count } >= 4 && inner.contains(where: ProtectedTerm.isTelling)
                && !EverydayWords.contains(inner.flatMap(\.plain))
        }
    }

    private mutating func addID(_ id: String) {
        let words = WordScan.words(of: id)
        let isTelling = words.contains(where: ProtectedTerm.isTelling) && words.flatMap(\.plain).count >= 4
        add(id, "the id", as: isTelling ? .anyCase : .inPath)
    }

    private mutating func addEmail(_ email: String?, _ what: String) {
        guard let email, let at = email.lastIndex(of: "@") else { return }
        add(email, what, as: .anyCase)
        let domain = email[email.index(after: at)...].lowercased()
        guard !MailProviders.contain(domain) else { return }
        add(domain, "the domain", as: .anyCase)
        let label = domain.split(separator: ".").dropLast().last.map(String.init) ?? ""
        if WordScan.words(of: label).contains(where: ProtectedTerm.isTelling) { add(label, "the domain", as: .anyCase) }
    }

    private mutating func addNumber(_ number: String?, _ what: String, digits: Int = 6) {
        add(number, what, as: .number, from: digits)
        // A VAT id is a country and a number that stands alone as well.
        guard let number, number.prefix(2).allSatisfy(\.isLetter) else { return }
        add(String(number.dropFirst(2)), what, as: .number, from: 8)
    }

    private mutating func addAddress(_ address: Address) {
        if let street = address.street { addStreet(street) }
        if let extra = address.extra { addStreet(extra) }
        if let postcode = address.postcode, let city = address.city {
            add("\(postcode) \(city)", "the postcode and city", as: .anyCase)
        }
    }

    /// A street with its number; `Main Street` alone is everywhere.
    private mutating func addStreet(_ street: String) {
        let words = WordScan.words(of: street)
        guard words.contains(where: \.isNumber) || words.contains(where: ProtectedTerm.isTelling) else { return }
        add(street, "the address", as: .anyCase)
    }

    private mutating func add(_ contact: ClientContact) {
        addPerson(contact.name)
        addEmail(contact.email, "a contact's email address")
        addNumber(contact.phone, "a contact's phone number", digits: 7)
    }

    /// The whole name, and the family name where it is no word of every day; a first name alone is anybody's.
    private mutating func addPerson(_ name: String) {
        let words = name.split(whereSeparator: \.isWhitespace)
        guard words.count > 1 else { return }
        add(name, "a contact's name", as: .anyCase)
        if let last = words.last, IdentityTerms.parts(of: name).contains(String(last)) {
            add(String(last), "a contact's family name", as: .anyCase)
        }
    }
}

/// Domains at which anybody may have an address.
enum MailProviders {
    static func contain(_ domain: String) -> Bool { all.contains(domain) }

    private static let all: Set<String> = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "yahoo.co.uk",
        "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de",
        "freenet.de", "posteo.de", "mailbox.org", "proton.me", "protonmail.com", "pm.me", "zoho.com", "fastmail.com",
        "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "telenet.be", "skynet.be", "proximus.be",
        "ziggo.nl", "kpnmail.nl", "xs4all.nl", "hotmail.fr", "hotmail.es", "hotmail.co.uk", "yahoo.fr", "yahoo.de",
        "yahoo.es", "terra.es", "bluewin.ch", "btinternet.com", "comcast.net", "verizon.net", "att.net",
    ]
}
