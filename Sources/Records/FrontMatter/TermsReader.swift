import Diagnostics
import Markdown
import Values

extension Terms {
    /// Reads every term; amounts are in `currency`, or in any where that is nil.
    mutating func read(_ reader: inout MappingReader, currency: Currency?) {
        readPrices(&reader, currency)
        readReductions(&reader, currency)
        readBilling(&reader, currency)
        readPromises(&reader)
    }

    private mutating func readPrices(_ reader: inout MappingReader, _ currency: Currency?) {
        reader.read("services", .serviceTerms(in: currency), into: &services)
        reader.read("retainer", .retainer(in: currency), into: &retainer)
        reader.read("fixed", .fixedPrice(in: currency), into: &fixed)
        reader.read("package", .hourPackage(in: currency), into: &package)
        reader.read("deposit", .positiveAmount(in: currency), into: &deposit)
        reader.read("cap", .cap(in: currency), into: &cap)
        reader.read("minimum", .positiveAmount(in: currency), into: &minimum)
    }

    private mutating func readReductions(_ reader: inout MappingReader, _ currency: Currency?) {
        reader.read("discount", .discount(in: currency), into: &discount)
        reader.read("early-payment", .earlyPayment, into: &earlyPayment)
        reader.read("instalments", .count(from: 1), into: &instalments)
        reader.read("cash-rounding", .positiveNumber, into: &cashRounding)
    }

    private mutating func readBilling(_ reader: inout MappingReader, _ currency: Currency?) {
        reader.read("rounding", .timeRounding, into: &rounding)
        reader.read("invoice", .invoiceTerms, into: &invoice)
        reader.read("expenses", .expenseTerms, into: &expenses)
        reader.read("tax", .name, into: &tax)
        reader.read("payment-terms", .days, into: &paymentTerms)
        reader.read("allocation", .choice, into: &allocation)
        reader.read("late-interest", .lateInterest, into: &lateInterest)
    }

    private mutating func readPromises(_ reader: inout MappingReader) {
        reader.read("revisions", .count(), into: &revisions)
        reader.read("response", .days, into: &response)
        reader.read("client-response", .days, into: &clientResponse)
        reader.read("acceptance", .days, into: &acceptance)
        reader.read("notice", .days, into: &notice)
        reader.read("renews", .renewal, into: &renews)
    }
}

extension ValueType where Value == [ServiceTerm] {
    /// `- {service: writing, rate: 58/hour, from: 2026-07-01}`, or the name alone where the catalogue's price holds.
    static func serviceTerms(in currency: Currency?) -> Self {
        .list(of: .serviceTerm(in: currency))
    }
}

extension ValueType where Value == ServiceTerm {
    fileprivate static func serviceTerm(in currency: Currency?) -> Self {
        let example = "{service: writing, rate: 55/hour}"
        return ValueType("a service with its rate", example: example) { _, value, key, findings in
            let place = value.span.start
            if case .scalar = value {
                let service = ValueType<String>.name.read(value, key, &findings)
                return service.map { ServiceTerm(service: $0, rate: nil, from: nil, location: place) }
            }
            let row = ValueType<ServiceTerm>.mapping("a service's row", example: example) { reader in
                let service = reader.require("service", .name)
                let rate = reader.read("rate", .rate(in: currency))
                let from = reader.read("from", .date)
                return service.map { ServiceTerm(service: $0, rate: rate, from: from, location: place) }
            }
            return row.read(value, key, &findings)
        }
    }
}
