import Records
import Values

/// Open minutes that are printed as one line.
struct LineGroup {
    struct Key: Hashable {
        let agreement: Int?
        let service: String?
        let amount: DecimalNumber
        let currency: Currency
        var project: String?
        var task: Int?
        var day: CalendarDate?
        var entry: Int?
    }

    let key: Key
    let context: WorkContext
    let rate: RateInForce
    var items: [OpenTime] = []
    var billed = Minutes.zero

    private(set) var logged = Minutes.zero
    private(set) var first = CalendarDate(dayNumber: Int(Int32.max))
    private(set) var last = CalendarDate(dayNumber: Int(Int32.min))

    init(key: Key, context: WorkContext, rate: RateInForce) {
        self.key = key
        self.context = context
        self.rate = rate
    }

    mutating func add(_ item: OpenTime) {
        items.append(item)
        billed += item.billable
        logged += item.logged
        first = min(first, item.day)
        last = max(last, item.day)
    }

    var rounding: TimeRounding { context.rounding }
    var project: String? { key.project }
    var period: Period? { items.isEmpty ? nil : Period(first, through: last) }

    /// The days with their minutes, neighbours put together.
    var days: [(day: CalendarDate, weight: Int64)] {
        var days: [(day: CalendarDate, weight: Int64)] = []
        for item in items {
            if let before = days.last, before.day == item.day {
                days[days.count - 1].weight = before.weight + Int64(item.billable.count)
            } else {
                days.append((item.day, Int64(item.billable.count)))
            }
        }
        return days
    }

    /// By day where lines are days or entries; else by service, project, task, then by the first day.
    func comesBefore(_ other: LineGroup) -> Bool {
        order < other.order
    }

    private var order: (CalendarDate, Int, String, String, CalendarDate, Int) {
        let none = CalendarDate(dayNumber: 0)
        return (
            key.day ?? (key.entry == nil ? none : first), key.entry ?? -1, key.service ?? "", key.project ?? "", first,
            items.first?.entry ?? 0
        )
    }
}

extension Minutes {
    /// Hours with two digits, rounded half away from zero: 50 minutes are 0.83, as 0.01 h is the least that is printed.
    var decimalHours: DecimalNumber {
        DecimalNumber(Int64(clamping: dividedHalfAwayFromZero(Int128(count) * 100, by: 60)), scale: 2)
    }
}
