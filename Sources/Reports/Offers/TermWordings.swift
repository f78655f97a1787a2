import Records
import Values

/// Quantities of terms in the language of a client.
struct TermWordings {
    let language: Language
    let letter: Letter
    /// Of amounts that name none.
    let currency: Currency

    /// A part with its blanks filled in.
    func say(_ part: String, _ values: [String: String] = [:]) -> String { Blanks.filled(letter.part(part), values) }

    func money(_ amount: DecimalNumber, _ currency: Currency? = nil) -> String {
        let currency = currency ?? self.currency
        let exact = amount.scale <= currency.minorDigits
        // A price such as 0.425 keeps its digits.
        guard exact else { return language.price(amount, in: currency) + " " + currency.code }
        return language.money(Money(price: amount, times: DecimalNumber(1), in: currency))
    }

    /// `EUR 55.00 per hour`, `EUR 95.00 each`
    func rate(_ rate: Rate, in other: Currency? = nil) -> String {
        let amount = money(rate.amount, rate.currency ?? other)
        if rate.unit.name == "each" { return say("each", ["amount": amount]) }
        return say("per", ["amount": amount, "unit": unit(rate.unit)])
    }

    func unit(_ unit: Rate.Unit) -> String { language.unit(unit.name, for: "1") }

    /// `18 hours`, `6:30 hours`
    func time(_ minutes: Minutes) -> String {
        if minutes.count.isMultiple(of: 60) { return count(minutes.count / 60, "hour") }
        if minutes.count < 60 { return count(minutes.count, "minute") }
        return "\(language.clock(minutes)) \(language.unit("hour", for: "2"))"
    }

    /// `14 days`, `3 working days`, `30 days, up to the end of the month`
    func days(_ length: DayCount) -> String {
        let number: String
        switch length.unit {
        case .days: number = count(length.count, "day")
        case .weeks: number = count(length.count, "week")
        case .months: number = count(length.count, "month")
        case .workingDays:
            number = say(length.count == 1 ? "one-working-day" : "working-days", ["count": String(length.count)])
        }
        return length.toEndOfMonth ? say("end-of-month", ["days": number]) : number
    }

    private func count(_ number: Int, _ unit: String) -> String {
        "\(number) \(language.unit(unit, for: String(number)))"
    }

    func percent(_ number: DecimalNumber) -> String { language.percent(number) }

    /// Hours, or an amount of work.
    func allowance(_ allowance: Retainer.Allowance) -> String {
        switch allowance {
        case .hours(let minutes): time(minutes)
        case .money(let amount): say("work-worth", ["amount": money(amount)])
        }
    }
}
