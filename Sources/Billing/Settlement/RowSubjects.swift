import Values

/// Whose minutes of what: numbered, so that rows are found and compared by small keys.
struct RowSubjects {
    struct Name: Hashable {
        let client: String
        /// By the name that it has now.
        let service: String?
        let project: String?

        var withoutProject: Name { Name(client: client, service: service, project: nil) }
    }

    private(set) var names: [Name] = []
    private var numbers: [Name: Int] = [:]
    private var last: (name: Name, number: Int)?

    mutating func number(of name: Name) -> Int {
        // Documents and logs run in one subject's lines.
        if let last, last.name == name { return last.number }
        let number = numbers[name] ?? names.count
        if number == names.count {
            names.append(name)
            numbers[name] = number
        }
        last = (name, number)
        return number
    }

    func known(_ name: Name) -> Int? { numbers[name] }
}

/// A row: a subject on a day.
struct RowID: Hashable, Comparable {
    private let packed: Int

    init(_ subject: Int, _ day: CalendarDate) {
        packed = subject << 32 | Int(UInt32(bitPattern: day.dayNumber))
    }

    var subject: Int { packed >> 32 }
    var day: CalendarDate { CalendarDate(dayNumber: Int(Int32(truncatingIfNeeded: packed))) }

    static func < (left: RowID, right: RowID) -> Bool {
        (left.day, left.subject) < (right.day, right.subject)
    }
}

/// Finds the row of a subject and day: a table of all days where those are few enough, else a dictionary.
struct RowTable {
    private let first: CalendarDate
    private let days: Int
    private var table: [Int32]
    private var dictionary: [RowID: Int] = [:]

    /// A table of at most this many places, 16 MB, is cheaper than hashing.
    private static let largest = 1 << 22

    init(subjects: Int, days: ClosedRange<CalendarDate>?) {
        first = days?.lowerBound ?? CalendarDate(dayNumber: 0)
        let count = days.map { $0.upperBound.days(since: $0.lowerBound) + 1 } ?? 0
        let isSmall = count <= RowTable.largest / max(subjects, 1)
        self.days = isSmall ? count : 0
        table = isSmall ? Array(repeating: -1, count: count * subjects) : []
    }

    subscript(id: RowID) -> Int? {
        get {
            guard days > 0 else { return dictionary[id] }
            guard let place = place(of: id), table[place] >= 0 else { return nil }
            return Int(table[place])
        }
        set {
            if days > 0, let place = place(of: id) {
                table[place] = Int32(newValue ?? -1)
            } else {
                dictionary[id] = newValue
            }
        }
    }

    /// Nil for a subject or a day beyond those that the table was made for.
    private func place(of id: RowID) -> Int? {
        let day = id.day.days(since: first)
        let place = id.subject * days + day
        return day >= 0 && day < days && place < table.count ? place : nil
    }
}
