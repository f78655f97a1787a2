import Values

/// By what cells of one column are ordered: numbers by size, days by date, texts by their bytes.
enum SortKey: Comparable {
    case number(Int)
    case decimal(DecimalNumber)
    case text(String)
    /// Unset.
    case last

    static func < (left: SortKey, right: SortKey) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): a < b
        case (.decimal(let a), .decimal(let b)): a < b
        case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        case (.last, _): false
        default: right == .last
        }
    }
}

extension Cell {
    var sortKey: SortKey {
        switch self {
        case .none: .last
        case .text(let text): .text(text)
        case .texts(let texts): texts.isEmpty ? .last : .text(texts.joined(separator: ","))
        case .number(let number): .number(number)
        case .decimal(let number): .decimal(number)
        case .flag(let flag): .number(flag ? 1 : 0)
        case .date(let date): .number(Int(date.dayNumber) * 1440)
        case .moment(let moment): .number(Int(moment.date.dayNumber) * 1440 + (moment.time ?? 1440))
        case .clock(let minute): .number(minute)
        case .minutes(let minutes): .number(minutes.count)
        case .amount(let money): .decimal(DecimalNumber(money.minorUnits, scale: money.currency.minorDigits))
        }
    }
}
