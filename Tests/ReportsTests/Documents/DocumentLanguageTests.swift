import Formats
import Records
import Testing

@testable import Reports

/// A draft as each client reads it.
@Suite struct DocumentLanguageTests {
    private static func pages(
        _ client: String, tax: String = "{default: S21, codes: {S21: {category: S, rate: 21%}}}",
        agreement: String = "", country: String = "BE", business: String = "", more: [String: String] = [:]
    ) throws -> [String: String] {
        try SmallWorkspace(
            [
                "vaws.yaml": """
                business:
                  name: Robin Vale
                  address: {street: Korenmarkt 5, postcode: 9000, city: Gent}
                  country: \(country)
                  vat-id: BE0123456749
                  pay-to: {EUR: {iban: BE68 5390 0754 7034, holder: R. Vale}}
                \(business)
                currency: EUR
                hours: {mon-fri: 9:00-17:00}
                tax: \(tax)

                """,
                "services/writing.md": "---\nname: Writing\n---\n",
                "clients/acme/client.md": "---\nname: Acme\n\(client)\n---\n",
                "clients/acme/agreements/2026.md":
                    "---\nfrom: 2026-01-01\npayment-terms: 14 days\nservices: [{service: writing, rate: 1200/hour}]\n\(agreement)\n---\n",
                "clients/acme/time/2026-11.md":
                    "---\nservice: writing\n---\n## 2026-11-02\n- 1h Plan\n## 2026-11-20\n- 30m Call\n",
            ].merging(more) { $1 }
        ).pages()
    }

    private static func draft(of pages: [String: String]) throws -> String {
        try #require(pages["reports/drafts/acme-2026-11.md"])
    }

    @Test(arguments: [
        (
            "en",
            [
                "From Robin Vale, Korenmarkt 5, 9000 Gent, Belgium, VAT ID BE0123456749", "- Due: 7 December 2026",
                "| Writing (2 to 20 November 2026) | 1:30 | hours | 1,200.00 | 21 % | 1,800.00 |",
                "| VAT 21 % on 1,800.00 | | | | | 378.00 |", "| **Amount due** | | | | | **EUR 2,178.00** |",
                "Please pay by Monday 7 December 2026.", "- Account holder: R. Vale", "France\n",
            ]
        ),
        (
            "en-US",
            ["- Due: December 7, 2026", "(November 2 to 20, 2026)", "Please pay by Monday, December 7, 2026.", "21%"]
        ),
        (
            "de",
            [
                "Von Robin Vale, Korenmarkt 5, 9000 Gent, Belgien, USt-IdNr. BE0123456749",
                "- Fällig am: 7. Dezember 2026",
                "| Writing (2. bis 20. November 2026) | 1:30 | Stunden | 1.200,00 | 21\u{A0}% | 1.800,00 |",
                "| USt 21\u{A0}% auf 1.800,00 | | | | | 378,00 |",
                "| **Zu zahlen** | | | | | **2.178,00\u{A0}€** |", "Bitte zahlen Sie bis Montag, 7. Dezember 2026.",
                "- Kontoinhaber: R. Vale",
            ]
        ),
        (
            "fr-BE",
            [
                "- Échéance: 7 décembre 2026", "(du 2 au 20 novembre 2026) | 1:30 | heure | 1\u{202F}200,00 |",
                "| **Net à payer** | | | | | **2\u{202F}178,00\u{A0}€** |",
                "Merci de régler au plus tard le lundi 7 décembre 2026.",
            ]
        ),
        (
            "es",
            [
                "- Vencimiento: 7 de diciembre de 2026",
                "(del 2 al 20 de noviembre de 2026) | 1:30 | horas | 1.200,00 |",
                "| IVA 21\u{A0}% sobre 1.800,00 |", "Por favor, pague a más tardar el lunes 7 de diciembre de 2026.",
            ]
        ),
        (
            "nl",
            [
                "- Vervaldatum: 7 december 2026", "(2 t/m 20 november 2026) | 1:30 | uur | 1.200,00 | 21% |",
                "**€\u{A0}2.178,00**", "Graag betalen uiterlijk op maandag 7 december 2026.", "- Nummer: CONCEPT",
            ]
        ),
    ]) func `a client reads a draft in their language`(tag: String, parts: [String]) throws {
        let client = "language: \(tag)\ncountry: FR\naddress: {street: Rue 1, postcode: 75001, city: Paris}"
        let pages = try Self.pages(client)
        let draft = try Self.draft(of: pages)
        // The last of the English parts is the country, which stands there because the seller is in another.
        for part in parts { #expect(draft.contains(part.hasSuffix("\n") ? String(part.dropLast()) : part), "\(part)") }
        #expect(draft.hasPrefix("# Invoice DRAFT for Acme: EUR 2,178.00\n"))
        let html = try #require(pages["reports/site/drafts/acme-2026-11.html"])
        #expect(html.contains("<article class=\"sheet\" lang=\"\(tag)\">"))
        #expect(html.contains("<html lang=\"en\">"))
    }

    @Test(arguments: [
        ("en", "size: A4", "content: \"Page \" counter(page) \" of \" counter(pages)"),
        ("de", "size: A4", "content: \"Seite \" counter(page) \" von \" counter(pages)"),
        ("fr", "size: A4", "content: \"Page \" counter(page) \" sur \" counter(pages)"),
    ]) func `the printed page is numbered in words of the language`(tag: String, size: String, foot: String) throws {
        let html = try #require(try Self.pages("language: \(tag)")["reports/site/drafts/acme-2026-11.html"])
        #expect(html.contains("@page { \(size); @bottom-right { \(foot); } }"))
    }

    @Test func `paper is that of the country, unless another was asked for`() throws {
        let letter = try Self.pages("", country: "US")["reports/site/drafts/acme-2026-11.html"]
        #expect(letter?.contains("@page { size: Letter;") == true)
        let own = try Self.pages("", business: "  paper: Letter")["reports/site/drafts/acme-2026-11.html"]
        #expect(own?.contains("@page { size: Letter;") == true)
    }

    @Test(arguments: [
        ("en", "Reverse charge: the customer accounts for the VAT"),
        ("de", "Steuerschuldnerschaft des Leistungsempfängers"),
        ("fr", "Autoliquidation : TVA due par le preneur"), ("es", "Inversión del sujeto pasivo"),
        ("nl", "Btw verlegd naar de afnemer"),
    ]) func `T30, reverse charge: both VAT ids and the words, no rate and no tax`(tag: String, words: String) throws {
        let pages = try Self.pages(
            "language: \(tag)\ncountry: NL\nvat-id: NL123456782B01", tax: "{default: AE, codes: {AE: reverse-charge}}")
        let draft = try Self.draft(of: pages)
        #expect(draft.contains(words))
        #expect(draft.contains("BE0123456749") && draft.contains("NL123456782B01"))
        #expect(!draft.contains("%") && !draft.contains("378"))
    }

    @Test func `the words of a preset may be the person's own`() throws {
        let tax = "{default: KU, codes: {KU: {preset: small-business-de, note: \"Own words, § 19 UStG.\"}}}"
        let draft = try Self.draft(of: try Self.pages("language: de", tax: tax))
        #expect(draft.contains("Own words, § 19 UStG."))
        #expect(!draft.contains("Kein Ausweis"))
    }

    @Test func `what vaws itself says on a line is said in the client's language`() throws {
        let agreement = "retainer: {fee: 600/month, includes: 1h, services: [writing], overage: 40/hour}\ndiscount: 5%"
        let draft = try Self.draft(of: try Self.pages("language: de", agreement: agreement))
        #expect(draft.contains("| Monatspauschale (1. bis 30. November 2026) | 1 | Monat | 600,00 |"))
        #expect(draft.contains("| Monatspauschale: 1:30 von 1:00 verbraucht (1. bis 30. November 2026) |"))
        #expect(draft.contains("| Nachlass (5\u{A0}%) |"))
    }

    @Test(arguments: [
        (
            "US", "{street: 410 N Wells St, postcode: 60654, city: Chicago, region: IL}",
            "410 N Wells St, Chicago, IL 60654, United States"
        ),
        (
            "GB", "{street: 3 Walcot Street, postcode: BA1 5BD, city: Bath}",
            "3 Walcot Street, Bath, BA1 5BD, United Kingdom"
        ),
        ("DE", "{street: Am Markt 1, postcode: 10115, city: Berlin}", "Am Markt 1, 10115 Berlin, Germany"),
        ("BE", "{street: Veldstraat 2, postcode: 9000, city: Gent}", "To Acme, Veldstraat 2, 9000 Gent\n"),
    ]) func `an address stands as on an envelope of its country`(country: String, address: String, lines: String) throws
    {
        let draft = try Self.draft(of: try Self.pages("country: \(country)\naddress: \(address)"))
        #expect(draft.contains(lines))
    }

    @Test func `an invoice is in the language that it names, not in the client's of today`() throws {
        let invoice = """
            ---
            kind: invoice
            number: 2026-0001
            client: acme
            issued: 2026-10-31
            due: 2026-11-14
            currency: EUR
            language: es
            seller: {name: Robin Vale, vat-id: BE0123456749, country: BE}
            buyer: {name: Acme, country: ES, address: {street: Calle 1, postcode: 28001, city: Madrid}}
            payment: {means: 58, iban: BE68 5390 0754 7034}
            lines: [{text: Textos, quantity: "1:00", unit: hour, unit-code: HUR, price: 55.00, amount: 55.00, tax: S21}]
            taxes: [{tax: S21, category: S, rate: 21%, base: 55.00, amount: 11.55}]
            total: 66.55
            ---
            """
        let pages = try Self.pages("language: de", more: ["invoices/2026-0001.md": invoice])
        let html = try #require(pages["reports/site/invoices/2026-0001.html"])
        #expect(html.contains("<h1>Factura 2026-0001</h1>"))
        #expect(html.contains("<th scope=\"row\">Concepto</th><td>2026-0001</td>"))
        #expect(html.contains("<p>España</p>"))
        #expect(!html.contains("<td>58</td>"), "the code of the means is for programs")
    }

    @Test func `what an invoice must name by law and does not is told beside the draft`() throws {
        let draft = try Self.draft(of: try Self.pages("", tax: "{}", country: "NL"))
        #expect(draft.contains("an invoice from NL must name your \\`registration\\`: write it under"))
        #expect(draft.contains("an invoice from NL must name the client's address: write it in their file"))
        #expect(try Self.draft(of: try Self.pages("", country: "US")).contains("an invoice from") == false)
    }
}

/// The picture at the head of a document.
@Suite struct LogoTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]) func `bytes become text as RFC 4648 says`(text: String, base64: String) {
        #expect(Base64.text(of: Array(text.utf8)) == base64)
    }

    @Test func `a picture is what its ending says, or none`() {
        #expect(
            Logo(path: "a.svg", bytes: Array("<svg/>".utf8))?.image
                == "<img class=\"logo\" alt=\"\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">")
        #expect(Logo(path: "a.PNG", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D]) != nil)
        #expect(Logo(path: "a.png", bytes: Array("<svg/>".utf8)) == nil)
        #expect(Logo(path: "a.gif", bytes: Array("GIF89a".utf8)) == nil)
    }
}
