public import Diagnostics
import Markdown
public import Values

extension Client {
    /// The client of a file `client.md`, with the iCalendar files among its holidays, which the caller reads.
    ///
    /// `currency` is the business's: the currency of a lead's value where the client has none.
    public static func read(
        _ head: FileHead, currency: Currency, zones: @escaping ZoneLookup = { Zone(identifier: $0) }
    ) -> (client: Client, holidayFiles: [HolidayFile], findings: [Diagnostic]) {
        let id = head.client ?? head.name
        var client = Client(id: id, location: head.start, name: id)
        var reader = head.reader()
        client.readIdentity(&reader)
        client.readTimes(&reader, zones)
        client.readBilling(&reader)
        client.readLead(&reader, currency)
        let holidays = reader.read("holidays", .holidays) ?? []
        client.holidays = holidays.holidays
        return (client, holidays.files, head.findings(of: reader))
    }

    private mutating func readIdentity(_ reader: inout MappingReader) {
        reader.read("name", .text, into: &name)
        reader.read("status", .choice, into: &status)
        reader.read("since", .date, into: &since)
        reader.read("until", .date, into: &until)
        reader.read("handed-over", .date, into: &handedOver)
        reader.read("address", .address, into: &address)
        reader.read("country", .country, into: &country)
        reader.read("vat-id", .text, into: &vatID)
        reader.read("tax-number", .text, into: &taxNumber)
        reader.read("registration", .text, into: &registration)
        reader.read("endpoint", .endpoint, into: &endpoint)
        reader.read("email", .email, into: &email)
        reader.read("phone", .text, into: &phone)
        reader.read("contacts", .contacts, into: &contacts)
    }

    private mutating func readTimes(_ reader: inout MappingReader, _ zones: @escaping ZoneLookup) {
        reader.read("timezone", .zone(zones), into: &zone)
        reader.read("language", .language, into: &language)
        reader.read("hours", .hours, into: &hours)
        reader.read("check-in", .recurrence, into: &checkIn)
        reader.read("survey", .choice, into: &survey)
    }

    private mutating func readBilling(_ reader: inout MappingReader) {
        reader.read("currency", .currency, into: &currency)
        reader.read("tax", .name, into: &tax)
        reader.read("payment-terms", .days, into: &paymentTerms)
        reader.read("buyer-reference", .text, into: &buyerReference)
        reader.read("reminders", .reminders, into: &reminders)
        reader.read("allocation", .choice, into: &allocation)
        reader.read("billed-until", .date, into: &billedUntil)
        reader.read("service", .name, into: &service)
        reader.read("pack", .packTerms, into: &packAllows)
    }

    private mutating func readLead(_ reader: inout MappingReader, _ currency: Currency) {
        reader.read("value", .money(in: self.currency ?? currency), into: &value)
        reader.read("chance", .percent, into: &chance)
        reader.read("source", .text, into: &source)
        reader.read("referred-by", .name, into: &referredBy)
    }
}

extension ValueType where Value == [String] {
    /// `{allow: [Web, May]}`.
    static var packTerms: Self {
        .mapping("`pack`", example: "{allow: [Web]}") { reader in reader.read("allow", .list(of: .text)) ?? [] }
    }
}

extension ValueType where Value == Int {
    /// Days before or after a date: `-7`, `0`, `3`, `+3`.
    static var dayOffset: Self {
        .scalar("days before (-7) or after (3) the due date", example: "3") { text in
            text.utf8.count <= 4 ? Int(text) : nil
        }
    }
}
