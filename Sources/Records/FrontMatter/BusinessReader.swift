public import Diagnostics
public import Markdown
public import Values

extension Business {
    /// The business of `vaws.yaml`, with the iCalendar files among its holidays, which the caller reads.
    ///
    /// Of a file that is no YAML all is as by default; that has been told, and nothing follows from it.
    /// Without `hours` they are Monday to Friday from 9:00 to 17:00, without `timezone` it is UTC, without a currency
    /// that can be read EUR.
    public static func read(
        _ document: YAMLDocument, zones: @escaping ZoneLookup = { Zone(identifier: $0) }
    ) -> (business: Business, holidayFiles: [HolidayFile], findings: [Diagnostic]) {
        let start = Location(file: document.file.id, line: 1, column: 1)
        var reader = MappingReader("the workspace", entries: document.entries, at: SourceSpan(start))
        let currency = reader.require("currency", .currency) ?? .euro
        let zone = reader.read("timezone", .zone(zones)) ?? .utc
        var business = Business(location: start, currency: currency, zone: zone)
        if let identity = reader.read("business", .identity) { business.take(identity) }
        business.readTimes(&reader)
        business.readMoney(&reader)
        business.readOutput(&reader)
        let holidays = reader.read("holidays", .holidays) ?? []
        business.holidays = holidays.holidays
        return (business, holidays.files, reader.finish(missingKeysAreTold: !document.isUnreadable))
    }

    private mutating func readTimes(_ reader: inout MappingReader) {
        hours = reader.read("hours", .hours) ?? .fiveDaysFromNineToFive
        reader.read("week-starts", .weekday, into: &weekStart)
        reader.read("focus", .percent.like("75%"), into: &focus)
        reader.read("off", .list(of: .closedDays), into: &timeOff)
        reader.read("default-estimate", .duration, into: &defaultEstimate)
        reader.read("checks", .checkLimits, into: &checks)
        reader.read("people", .people, into: &people)
    }

    private mutating func readMoney(_ reader: inout MappingReader) {
        reader.read("numbering", .numbering, into: &numbering)
        if let tax = reader.read("tax", .taxes) { (defaultTax, taxCodes) = (tax.standard, tax.codes) }
        reader.read("books-closed", .date, into: &booksClosed)
        reader.read("exchange", .exchange, into: &exchangeRates)
        reader.read("late-interest", .interestTables, into: &interestTables)
        reader.read("reminders", .reminders, into: &reminders)
        reader.read("survey", .choice, into: &survey)
    }

    private mutating func readOutput(_ reader: inout MappingReader) {
        reader.read("language", .language, into: &language)
        if let formats = reader.read("reports", .list(of: ValueType<ReportFormat>.choice)) {
            reportFormats = Set(formats)
        }
        reader.read("ignore", .texts, into: &ignore)
    }

    private mutating func take(_ identity: Identity) {
        name = identity.name ?? ""
        address = identity.address
        country = identity.country
        email = identity.email
        phone = identity.phone
        website = identity.website
        vatID = identity.vatID
        taxNumber = identity.taxNumber
        payTo = identity.payTo
        registration = identity.registration
        legal = identity.legal
        contact = identity.contact
        endpoint = identity.endpoint
        logo = identity.logo
        paper = identity.paper
    }
}

extension WeeklyHours {
    /// What is taken where nothing is said.
    static var fiveDaysFromNineToFive: WeeklyHours {
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return WeeklyHours(Dictionary(uniqueKeysWithValues: days.map { ($0, [ClockRange(start: 540, end: 1020)]) }))
    }
}
