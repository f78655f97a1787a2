import Values

// Text as bytes, appended to what is already there: a list of 100,000 entries is written in one go.
extension [UInt8] {
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    mutating func append(ascii scalar: Unicode.Scalar) { append(UInt8(ascii: scalar)) }

    mutating func append(_ number: Int) {
        if number < 0 { append(ascii: "-") }
        append(magnitude: number.magnitude, width: 1)
    }

    /// Decimal digits, with zeros in front up to `width`.
    mutating func append(magnitude: UInt, width: Int) {
        let start = count
        var rest = magnitude
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        while count - start < width { append(ascii: "0") }
        self[start...].reverse()
    }

    /// `2026-11-23`.
    mutating func append(_ date: CalendarDate) {
        let (year, month, day) = date.components
        append(magnitude: UInt(clamping: year), width: 4)
        append(ascii: "-")
        append(magnitude: UInt(clamping: month), width: 2)
        append(ascii: "-")
        append(magnitude: UInt(clamping: day), width: 2)
    }

    /// `09:05`; `<23:30` on the day before, `00:15>` on the day after.
    mutating func append(clock minute: Int) {
        let shifted = minute < 0 ? minute + 1440 : minute > 1440 ? minute - 1440 : minute
        if minute < 0 { append(ascii: "<") }
        append(magnitude: UInt(clamping: shifted / 60), width: 2)
        append(ascii: ":")
        append(magnitude: UInt(clamping: shifted % 60), width: 2)
        if minute > 1440 { append(ascii: ">") }
    }

    /// The value without quotes, as CSV has it.
    mutating func append(_ cell: Cell) {
        switch cell {
        case .none: break
        case .text(let text): append(text)
        case .texts(let texts): append(texts.joined(separator: ","))
        case .number(let number): append(number)
        case .decimal(let number): append(number.description)
        case .flag(let flag): append(flag ? "true" : "false")
        case .date(let date): append(date)
        case .moment(let moment) where moment.time == nil: append(moment.date)
        case .moment(let moment): append(moment.description)
        case .clock(let minute): append(clock: minute)
        case .minutes(let minutes): append(minutes.count)
        case .amount(let money): append(money.amount)
        }
    }
}
