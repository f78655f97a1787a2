import Diagnostics
import Records
import Testing
import Values

@Suite struct ClientAndServiceTests {
    @Test("A client with every key") func client() throws {
        let (client, files, findings) = Client.read(
            head(
                """
                name: Acme Bakery
                status: lead
                since: 2025-12-18
                address: Rue Émile 5, 1000 Brussels
                country: BE
                vat-id: BE0987654321
                tax-number: 0123
                email: office@acme.example
                phone: "+32 9 123 45 67"
                contacts: {sam: {name: Sam Bolt, email: sam@acme.example, role: owner}}
                timezone: America/New_York
                language: fr
                hours: {mon-fri: 9:00-17:00}
                holidays: [2026-07-21, acme.ics]
                currency: USD
                tax: AE
                payment-terms: 30 days end of month
                buyer-reference: PO 12
                check-in: every 2 weeks on tue
                reminders: [-7, 0, 3, +14]
                billed-until: 2026-09-30
                service: admin
                value: 12000
                chance: 60%
                source: a friend
                """, path: "clients/acme/client.md"), currency: .euro)
        #expect(findings.map(said) == [])
        #expect(client.id == "acme")
        #expect(client.name == "Acme Bakery")
        #expect(client.status == .lead)
        #expect(client.address.lines == ["Rue Émile 5, 1000 Brussels"])
        #expect(client.taxNumber == "0123")
        #expect(
            client.contacts == [ClientContact(id: "sam", name: "Sam Bolt", email: "sam@acme.example", role: "owner")])
        #expect(client.zone?.identifier == "America/New_York")
        #expect(client.hours?.minutes(on: .monday) == Minutes(480))
        #expect(files.map(\.name) == ["acme.ics"])
        #expect(client.paymentTerms == DayCount(30, .days, toEndOfMonth: true))
        #expect(client.checkIn?.text == "every 2 weeks on tue")
        #expect(client.reminders == ReminderLadder(days: [-7, 0, 3, 14]))
        #expect(client.billedUntil?.description == "2026-09-30")
        #expect(client.value?.description == "USD 12000.00")
        #expect(client.chance == DecimalNumber(60))
    }

    @Test("A client's id is its folder's name, and stands for a name that is not given") func clientWithoutName() {
        let (client, _, findings) = Client.read(head("status: active", path: "clients/acme/client.md"), currency: .euro)
        #expect(client.id == "acme")
        #expect(client.name == "acme")
        #expect(findings.isEmpty)
    }

    @Test(
        "Contacts may be written in four ways",
        arguments: [
            ("contacts: {sam: {name: Sam Bolt, role: owner}, kim: Kim Roe}", ["sam Sam Bolt owner", "kim Kim Roe -"]),
            ("contacts: [sam, kim]", ["sam sam -", "kim kim -"]),
            ("contacts: sam", ["sam sam -"]),
            ("contacts:\n  - {id: sam, name: Sam Bolt}\n  - kim: Kim Roe", ["sam Sam Bolt -", "kim Kim Roe -"]),
            ("contacts: {sam: , \"@kim\": Kim}", ["sam sam -", "kim Kim -"]),
        ])
    func contacts(yaml: String, expected: [String]) {
        let (client, _, findings) = Client.read(head(yaml, path: "clients/acme/client.md"), currency: .euro)
        #expect(client.contacts.map { "\($0.id) \($0.name) \($0.role ?? "-")" } == expected)
        #expect(findings.isEmpty)
    }

    @Test("A service with every key") func service() {
        let (service, findings) = Service.read(
            head(
                """
                name: Inbox and calendar
                prices: [{rate: 42/hour, from: 2026-07-01}, {rate: 40/hour}]
                includes: [Two replies a day, Filing]
                excludes: Phone calls
                tax: S21
                turnaround: 1 working day
                revisions: 2
                checklist:
                  - Read all
                  - Answer all
                procedure: procedures/inbox.md
                formerly: [admin, mail]
                """, path: "services/inbox.md"))
        #expect(findings.map(said) == [])
        #expect(service.id == "inbox")
        #expect(
            service.prices.map { "\($0.from?.description ?? "-") \($0.rate)" } == ["- 40/hour", "2026-07-01 42/hour"])
        #expect(service.includes == ["Two replies a day", "Filing"])
        #expect(service.excludes == ["Phone calls"])
        #expect(service.turnaround == DayCount(1, .workingDays))
        #expect(service.revisions == 2)
        #expect(service.checklist == ["Read all", "Answer all"])
        #expect(service.formerly == ["admin", "mail"])
    }

    @Test(
        "A service's rate takes its unit from `unit` where it names none",
        arguments: [
            ("rate: 40/hour", "40/hour"), ("unit: page\nrate: 12.50", "12.50/page"),
            ("unit: hour\nrate: EUR 40", "EUR 40/hour"), ("unit: hour\nrate: 40/each", "40/each"),
        ])
    func units(yaml: String, rate: String) {
        let (service, findings) = Service.read(head(yaml, path: "services/writing.md"))
        #expect(service.prices.map(\.rate.description) == [rate])
        #expect(findings.isEmpty)
    }
}
