import Diagnostics
import Markdown
import Values

/// A row that a document settles, and the line on which it was billed.
struct SettledRow: Sendable {
    let what: IssuedDocument.Settled
    let line: Int?
}

extension ValueType where Value == SettledRow {
    /// What a document settles for good.
    ///
    /// Time: `{service: writing, day: 2026-11-03, logged: 1h30m, counted: 1h30m}`. An expense:
    /// `{day: 2026-11-05, tax: S21, amount: 10.66}`. A charge has a `service` or `pieces`, or says `of: charge`; a
    /// percentage or a remark says `of: charge` and has neither an amount nor pieces.
    static func settledRow(in currency: Currency) -> Self {
        let example = "{service: writing, day: 2026-11-03, logged: 1h30m, counted: 1h30m}"
        return .mapping("a settled row", example: example) { reader in
            let day = reader.require("day", .date)
            let line = reader.read("line", .lineNumber)
            let isTime = reader.entry("logged") != nil || reader.entry("counted") != nil
            let row = isTime ? reader.settledTime(on: day) : reader.settledAmount(on: day, in: currency)
            return row.map { SettledRow(what: $0, line: line) }
        }
    }
}

extension MappingReader {
    fileprivate mutating func settledTime(on day: CalendarDate?) -> IssuedDocument.Settled? {
        let service = require("service", .name)
        let project = read("project", .text)
        let logged = require("logged", .signedDuration)
        let counted = require("counted", .signedDuration)
        guard let service, let day, let logged, let counted else { return nil }
        return .time(service: service, project: project, day: day, logged: logged, counted: counted)
    }

    fileprivate mutating func settledAmount(on day: CalendarDate?, in currency: Currency) -> IssuedDocument.Settled? {
        let service = read("service", .name)
        let pieces = read("pieces", .number)
        let tax = read("tax", .name)
        let stated = read("of", ValueType<SettledKind>.choice)
        let isCharge = stated.map { $0 == .charge } ?? (service != nil || pieces != nil)
        // A percentage or a remark has no amount of its own; only a row that says what it is may leave it out.
        let needsAmount = pieces == nil && stated != .charge
        let amount = needsAmount ? require("amount", .money(of: currency)) : read("amount", .money(of: currency))
        guard let day, amount != nil || !needsAmount else { return nil }
        if isCharge { return .charge(day: day, service: service, amount: amount, pieces: pieces) }
        return amount.map { .expense(day: day, tax: tax, amount: $0) }
    }
}

/// What a row without minutes is of.
private enum SettledKind: String, CaseIterable, Sendable {
    case expense, charge
}

extension ValueType where Value == Minutes {
    /// A duration; a row of a credit note is below 0.
    fileprivate static var signedDuration: Self { .scalar("a duration", example: "1h30m", Minutes.init(reading:)) }
}

extension ValueType where Value == Int {
    /// The place of a line in a document, from 1.
    static var lineNumber: Self {
        .scalar("a line's number", example: "2") { text in Int(text).flatMap { $0 > 0 ? $0 : nil } }
    }
}

extension ValueType where Value == DecimalNumber {
    fileprivate static var number: Self { .scalar("a number", example: "3", DecimalNumber.init(reading:)) }
}
