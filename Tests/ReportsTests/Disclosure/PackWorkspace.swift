import Diagnostics
import Records
import Testing
import Values

@testable import Reports

/// A workspace with two clients and their random particulars, in which a text of one may be planted among the other's.
struct PackWorkspace {
    /// Where a text is planted in what belongs to `acme`.
    enum Place: String, CaseIterable {
        case entry, task, subtask, project, service, street, line, buyer, business, template, style, note
        case message, meeting, expense, feedback, unbillable, cancelled

        /// Whether a client ever sees it.
        var isShown: Bool {
            switch self {
            case .message, .meeting, .expense, .feedback, .unbillable, .cancelled, .subtask: false
            default: true
            }
        }
    }

    /// Of the other client, by what it is.
    let particulars: [(what: String, text: String)]
    private var files: [String: String]
    private var template: String?

    init(seed: UInt64) {
        var dice = PackDice(state: seed)
        let (first, second, third) = (dice.name(), dice.name(), dice.name())
        let id = first.lowercased()
        let vat = "BE0" + dice.digits(9)
        let street = "\(dice.name()) Street \(dice.digits(2))"
        let (project, number, secret) = (
            "\(dice.name()) launch", "2026-1" + dice.digits(3), "Talk on \(dice.name()) pay"
        )
        particulars = [
            ("name", "\(first) \(second)"), ("part", first), ("id", id),
            ("email", "info@\(third.lowercased()).example"),
            ("domain", "\(third.lowercased()).example"), ("street", street), ("vat", vat),
            ("contact", "Sam \(second)son"), ("family name", second + "son"), ("project", project), ("number", number),
            ("private", secret),
        ]
        files = PackWorkspace.files
        files["clients/\(id)/client.md"] = """
            ---
            name: \(first) \(second) Ltd
            address: {street: \(street), postcode: 1234, city: \(dice.name())}
            email: info@\(third.lowercased()).example
            vat-id: \(vat)
            contacts: {sam: {name: Sam \(second)son}}
            ---
            """
        files["clients/\(id)/tasks.md"] = "- [ ] Begin project:\"\(project)\"\n- [ ] \(secret) #private\n"
        files["invoices/\(number).md"] = PackWorkspace.invoice(
            number, client: id, line: "Work", buyer: "\(first) \(second)")
    }

    /// The workspace with the text at that place.
    func planting(_ text: String, in place: Place) throws -> SmallWorkspace { try SmallWorkspace(planted(text, place)) }

    func plain() throws -> SmallWorkspace { try SmallWorkspace(planted("", nil)) }

    /// The workspace's own templates and style rules where the text is planted in them.
    func templates(_ text: String, in place: Place) -> [SourceFile] {
        switch place {
        case .template:
            [SmallWorkspace.template("{{>packhead}}<h1>{{answer}}</h1>\(text)", named: "timesheet.html.mustache")]
        case .style: [SmallWorkspace.template("/* \(text) */", named: "style.css")]
        case .note: [SmallWorkspace.template("<!-- \(text) -->{{>document}}", named: "sent.html.mustache")]
        default: []
        }
    }
}

extension PackWorkspace {
    private func planted(_ text: String, _ place: Place?) -> [String: String] {
        var files = files
        func at(_ wanted: Place, else other: String) -> String { wanted == place ? text : other }
        files["clients/acme/client.md"] = """
            ---
            name: Acme
            address: {street: "\(at(.street, else: "Dock Road 1"))", postcode: 2000, city: Antwerpen}
            contacts: {ann: {name: Ann Poe}}
            ---
            """
        files["services/writing.md"] = "---\nname: \"\(at(.service, else: "Writing"))\"\nrate: 50/hour\n---\n"
        files["clients/acme/tasks.md"] = """
            - [ ] \(at(.task, else: "Draft the letter"))
              - [ ] \(at(.subtask, else: "Collect the links"))
            - [-] \(at(.cancelled, else: "Print it")) cancelled:2026-11-02
            """
        files["clients/acme/time/2026-11.md"] = """
            - 2026-11-02 1h \(at(.entry, else: "Inbox")) service:writing project:"\(at(.project, else: "Spring"))"
            - 2026-11-03 1h \(at(.unbillable, else: "Again")) billable:no
            """
        files["clients/acme/messages.md"] = "- 2026-11-02T10:00 email out \(at(.message, else: "Sent"))\n"
        files["clients/acme/expenses.md"] = "- 2026-11-02 EUR 5.00 \(at(.expense, else: "Paper"))\n"
        files["clients/acme/feedback.md"] = "- 2026-11-02 rating:5/5 \(at(.feedback, else: "Good"))\n"
        files["clients/acme/meetings/2026-11-02-talk.md"] = "---\nlength: 30m\n---\n# \(at(.meeting, else: "Talk"))\n"
        files["invoices/2026-0001.md"] = PackWorkspace.invoice(
            "2026-0001", client: "acme", line: at(.line, else: "Letters"), buyer: at(.buyer, else: "Acme"))
        files["vaws.yaml"] = SmallWorkspace.business.replacing("Robin Vale", with: at(.business, else: "Robin Vale"))
        return files
    }

    private static let files: [String: String] = [:]

    private static func invoice(_ number: String, client: String, line: String, buyer: String) -> String {
        """
        ---
        kind: invoice
        number: \(number)
        client: \(client)
        issued: 2026-11-10
        due: 2026-11-24
        currency: EUR
        seller: {name: Robin Vale}
        buyer: {name: "\(buyer)"}
        lines: [{text: "\(line)", quantity: "1", unit: each, price: 100.00, amount: 100.00, tax: S21}]
        taxes: [{tax: S21, category: S, rate: 21%, base: 100.00, amount: 21.00}]
        total: 121.00
        ---

        """
    }
}

/// A seeded generator (splitmix64) of names that are nobody's.
struct PackDice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Three syllables, with accents at times.
    mutating func name() -> String {
        let syllables = (0..<3).map { _ in
            "\(Array("bdfgjklmnprtvz").randomElement(using: &self) ?? "b")"
                + "\(Array("aeiouéüøã").randomElement(using: &self) ?? "a")"
                + "\(Array("klmnrsx").randomElement(using: &self) ?? "n")"
        }
        let word = syllables.joined()
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 1...9, using: &self)) }.joined()
    }

    /// The text as somebody else might write it.
    mutating func disguised(_ text: String) -> String {
        switch Int.random(in: 0..<5, using: &self) {
        case 0: text.uppercased()
        case 1: text.lowercased()
        case 2: text.split(separator: " ").joined(separator: "-")
        case 3: text.split(separator: " ").joined(separator: "  ")
        default: text
        }
    }
}
