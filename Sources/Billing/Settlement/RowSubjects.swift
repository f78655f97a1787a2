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
