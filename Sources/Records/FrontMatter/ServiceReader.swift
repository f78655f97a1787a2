public import Diagnostics
import Markdown
import Values

extension Service {
    /// The service of a file of the catalogue; its id is the file's name.
    public static func read(_ head: FileHead) -> (Service, [Diagnostic]) {
        var service = Service(id: head.name, location: head.start, name: head.name)
        var reader = head.reader()
        reader.read("name", .text, into: &service.name)
        service.prices = reader.prices()
        reader.read("includes", .texts, into: &service.includes)
        reader.read("excludes", .texts, into: &service.excludes)
        reader.read("tax", .name, into: &service.tax)
        reader.read("turnaround", .days, into: &service.turnaround)
        reader.read("revisions", .count(), into: &service.revisions)
        reader.read("checklist", .texts, into: &service.checklist)
        reader.read("procedure", .text, into: &service.procedure)
        reader.read("skills", .neededSkills, into: &service.skills)
        reader.read("formerly", .names, into: &service.formerly)
        return (service, head.findings(of: reader))
    }
}

extension MappingReader {
    /// `rate`, or `prices` with the day of each; `unit` stands for rates that name none.
    fileprivate mutating func prices() -> [DatedRate] {
        let unit = read("unit", .name).map { Rate.Unit($0) }
        let single = read("rate", .rate(defaultUnit: unit))
        let prices = read("prices", .list(of: .price(defaultUnit: unit))) ?? []
        if let span = entry("rate")?.keySpan, entry("prices") != nil {
            report(
                .duplicateKey, "'rate' and 'prices' are both there", at: span,
                fix: "write the rate as a row of 'prices'")
        }
        let all = prices + (single.map { [DatedRate($0)] } ?? [])
        // Rows of one day keep the order in which they are written, so that the later one wins.
        return all.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    }
}

private func < (left: (CalendarDate?, Int), right: (CalendarDate?, Int)) -> Bool {
    (left.0?.dayNumber ?? .min, left.1) < (right.0?.dayNumber ?? .min, right.1)
}

extension ValueType where Value == DatedRate {
    /// `{rate: 42/hour, from: 2026-07-01}`
    fileprivate static func price(defaultUnit unit: Rate.Unit?) -> Self {
        .mapping("a price", example: "{rate: 42/hour, from: 2026-07-01}") { reader in
            let from = reader.read("from", .date)
            return reader.require("rate", .rate(defaultUnit: unit)).map { DatedRate($0, from: from) }
        }
    }
}

extension ValueType where Value == Rate {
    /// A rate, or an amount alone where the unit is said elsewhere.
    fileprivate static func rate(defaultUnit unit: Rate.Unit?) -> Self {
        .scalar("a rate", example: "42/hour") { (text) throws(RateProblem) in
            guard let unit, !text.contains("/") else { return try Rate(reading: text) }
            return try Rate(reading: "\(text)/\(unit.name)")
        }
        .notBelowZero
    }
}
