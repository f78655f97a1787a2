import Records
import Values

/// The key of each ledger entry in one grouping, as a small number in the order of the keys.
struct HoursDimension {
    /// By the small number.
    let keys: [HoursKey]
    /// By ledger entry.
    let numbers: [Int32]

    init(_ grouping: HoursGrouping, of ledger: TimeLedger) {
        switch grouping {
        case .client: self.init(names: ledger.contexts.map(\.client), ledger)
        case .service: self.init(names: ledger.contexts.map(\.service), ledger)
        case .project: self.init(names: ledger.contexts.map(\.project), ledger)
        case .person: self.init(peopleOf: ledger)
        case .task: self.init(tasksOf: ledger)
        case .day: self.init(ledger) { $0 }
        case .week:
            let first = ledger.workspace.business.weekStart
            self.init(ledger) { $0.startOfWeek(startingOn: first) }
        case .month: self.init(ledger) { $0.startOfMonth }
        }
    }

    /// Names that depend on the context alone.
    private init(names: [String?], _ ledger: TimeLedger) {
        let (keys, numbers) = HoursDimension.numbered(names)
        self.keys = keys
        self.numbers = ledger.entries.map { numbers[$0.context] }
    }

    private init(peopleOf ledger: TimeLedger) {
        let time = ledger.workspace.time
        var (people, found): ([String?], [String?: Int]) = ([], [:])
        var (last, lastIndex): (String?, Int) = (nil, -1)
        let indices = ledger.entries.map { entry in
            let person = time[entry.entry].person
            if lastIndex >= 0, person == last { return lastIndex }
            let index = found[person] ?? people.count
            if index == people.count {
                people.append(person)
                found[person] = index
            }
            (last, lastIndex) = (person, index)
            return index
        }
        let (keys, numbers) = HoursDimension.numbered(people)
        self.keys = keys
        self.numbers = indices.map { numbers[$0] }
    }

    private init(tasksOf ledger: TimeLedger) {
        let (time, none) = (ledger.workspace.time, ledger.workspace.tasks.count)
        keys = (0..<none).map { .task($0) } + [.task(nil)]
        numbers = ledger.entries.map { Int32(time[$0.entry].task ?? none) }
    }

    /// Days, or what a day belongs to; worked out once for each day of the calendar.
    private init(_ ledger: TimeLedger, _ start: (CalendarDate) -> CalendarDate) {
        let days = ledger.entries.lazy.map(\.day)
        guard let first = days.min(), let last = days.max() else {
            (keys, numbers) = ([], [])
            return
        }
        var (keys, ofDay): ([HoursKey], [Int32]) = ([], [])
        for offset in 0...last.days(since: first) {
            let key = HoursKey.day(start(first.adding(days: offset)))
            if keys.last != key { keys.append(key) }
            ofDay.append(Int32(keys.count - 1))
        }
        self.keys = keys
        numbers = days.map { ofDay[$0.days(since: first)] }
    }

    /// The different names in order, none last, and the place of each of `names` among them.
    private static func numbered(_ names: [String?]) -> ([HoursKey], [Int32]) {
        let ordered = Set(names.compactMap { $0 }).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(ordered, Int32(0)...))
        let keys = ordered.map { HoursKey.name($0) } + [.name(nil)]
        return (keys, names.map { $0.flatMap { places[$0] } ?? Int32(ordered.count) })
    }
}
