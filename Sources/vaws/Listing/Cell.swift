import Values

/// One value of a list: the same in a table, in CSV and in JSON, each in its own way.
enum Cell: Hashable, Sendable {
    case none
    case text(String)
    case texts([String])
    case number(Int)
    case decimal(DecimalNumber)
    case flag(Bool)
    case date(CalendarDate)
    case moment(Moment)
    /// Minutes from the midnight at which the day begins, as in `ClockRange`.
    case clock(Int)
    case minutes(Minutes)
    /// An amount without its currency, which has a column of its own.
    case amount(Money)

    static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .none }
    static func optional(_ date: CalendarDate?) -> Cell { date.map(Cell.date) ?? .none }
    static func optional(_ moment: Moment?) -> Cell { moment.map(Cell.moment) ?? .none }
    static func optional(_ minutes: Minutes?) -> Cell { minutes.map(Cell.minutes) ?? .none }
    static func optional(_ amount: Money?) -> Cell { amount.map(Cell.amount) ?? .none }
    static func optional(_ number: Int?) -> Cell { number.map(Cell.number) ?? .none }
    static func optional(_ number: DecimalNumber?) -> Cell { number.map(Cell.decimal) ?? .none }
}

/// What the cells of a column are, as the documentation names it.
enum CellKind: String, Sendable {
    case text
    case texts = "list of texts"
    case number
    case decimal = "decimal text"
    case flag = "true or false"
    case date
    case moment = "date or moment"
    case clock = "time of day"
    case minutes
    case amount

    /// Whether a table sets it to the right.
    var isNumeric: Bool {
        switch self {
        case .number, .decimal, .minutes, .amount, .clock: true
        case .text, .texts, .flag, .date, .moment: false
        }
    }
}
