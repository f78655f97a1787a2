import Records
import Values

/// Which records of a kind to list, in which order, and which of their columns.
struct Query {
    /// The kind's name, for messages, such as `tasks`.
    let kind: String
    let listing: Listing
    var client: String?
    var from: CalendarDate?
    var to: CalendarDate?
    /// `KEY=VALUE`, as given.
    var conditions: [String] = []
    /// Columns to sort by, the first one first; a `-` before a name turns its order round.
    var sort: [String] = []
    /// Empty for those that the kind shows.
    var columns: [String] = []

    /// Wrong usage is told before anything is read.
    func validate() throws(Complaint) {
        let nothing = Rows(count: 0, cells: listing.heads.map { _ in { _ in .none } })
        _ = try tests(on: nothing)
        for name in columns { _ = try index(of: name) }
        _ = try ordered([], nothing)
    }

    func run(on workspace: Workspace) throws(Complaint) -> Selection {
        let rows = listing.rows(workspace)
        let tests = try tests(on: rows)
        var indices = Array(0..<rows.count)
        if !tests.isEmpty { indices.removeAll { index in !tests.allSatisfy { $0(index) } } }
        let chosen = try columns.map { name throws(Complaint) in try index(of: name) }
        let ordered = try ordered(indices, rows)
        return Selection(
            columns: chosen.map { Selection.Column(head: listing.heads[$0], cell: rows.cells[$0]) }, rows: ordered)
    }

    /// The place of a column; wrong usage with the nearest name where the kind has no such column.
    private func index(of name: String) throws(Complaint) -> Int {
        if let index = listing.index(of: name) { return index }
        let names = listing.heads.map(\.name)
        throw Complaint(
            "\(kind) have no column '\(name)'",
            fix: didYouMean(name, among: names) ?? "the columns are \(names.listed)",
            status: .usage)
    }
}

extension Query {
    private typealias Test = (Int) -> Bool

    private func tests(on rows: Rows) throws(Complaint) -> [Test] {
        var tests: [Test] = []
        if let client {
            let cell = rows.cells[try index(of: kind == "clients" ? "id" : "client")]
            tests.append { cell($0) == .text(client) }
        }
        if from != nil || to != nil { tests.append(try dayTest(on: rows)) }
        for condition in conditions { tests.append(try conditionTest(condition, on: rows)) }
        return tests
    }

    private func dayTest(on rows: Rows) throws(Complaint) -> Test {
        guard let day = listing.day else {
            throw Complaint("\(kind) have no date", fix: "leave out `--from` and `--to`", status: .usage)
        }
        let cell = rows.cells[try index(of: day)]
        let (from, to) = (from, to)
        return { index in
            let date: CalendarDate
            switch cell(index) {
            case .date(let day): date = day
            case .moment(let moment): date = moment.date
            default: return false
            }
            return (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
        }
    }

    /// A list holds the value where one of its texts is it; `KEY=` is what is unset.
    private func conditionTest(_ condition: String, on rows: Rows) throws(Complaint) -> Test {
        guard let equals = condition.firstIndex(of: "=") else {
            throw Complaint("'\(condition)' is no condition", fix: "write `--where KEY=VALUE`", status: .usage)
        }
        let cell = rows.cells[try index(of: String(condition[..<equals]))]
        let value = String(condition[condition.index(after: equals)...])
        return { index in
            if case .texts(let texts) = cell(index) { return value.isEmpty ? texts.isEmpty : texts.contains(value) }
            var bytes: [UInt8] = []
            bytes.append(cell(index))
            return bytes.elementsEqual(value.utf8)
        }
    }

    /// Equal ones stay in file order, whichever way round.
    private func ordered(_ indices: [Int], _ rows: Rows) throws(Complaint) -> [Int] {
        guard !sort.isEmpty else { return indices }
        let keys = try sort.map { name throws(Complaint) -> (column: Int, isDescending: Bool) in
            name.hasPrefix("-") ? (try index(of: String(name.dropFirst())), true) : (try index(of: name), false)
        }
        let values = indices.map { row in (row, keys.map { rows.cells[$0.column](row).sortKey }) }
        return values.sorted { left, right in
            for (index, key) in keys.enumerated() where left.1[index] != right.1[index] {
                // What is unset comes last, whichever way round.
                if left.1[index] == .last || right.1[index] == .last { return right.1[index] == .last }
                return (left.1[index] < right.1[index]) != key.isDescending
            }
            return left.0 < right.0
        }.map(\.0)
    }
}
