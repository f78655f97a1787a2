import Records
import Values

/// The contexts of time entries, each worked out once: entries of one description share it between two changes of terms.
struct ContextTable {
    private(set) var contexts: [WorkContext] = []
    private let book: AgreementBook
    /// Days from which something may be different, ascending.
    private let changes: [CalendarDate]
    private var known: [Key: Int] = [:]
    private var indices: [WorkContext: Int] = [:]
    private var last: (key: Key, index: Int)?

    private struct Key: Hashable {
        let work: WorkDescription
        let epoch: Int
    }

    init(_ book: AgreementBook) {
        self.book = book
        let days = book.catalogue.changes + book.families.flatMap(\.changes)
        changes = Set(days).sorted()
    }

    mutating func index(of entry: TimeEntry, on day: CalendarDate) -> Int {
        let work = WorkDescription(
            client: entry.client, service: entry.service, project: entry.project, agreement: entry.agreement,
            rate: entry.rate, isBillable: entry.isBillable)
        return index(of: work, on: day)
    }

    mutating func index(of work: WorkDescription, on day: CalendarDate) -> Int {
        let key = Key(work: work, epoch: epoch(of: day))
        // Journals run in one client's and service's lines, so the entry before is the likeliest.
        if let last, last.key == key { return last.index }
        let index = known[key] ?? add(key, on: day)
        last = (key, index)
        return index
    }

    private mutating func add(_ key: Key, on day: CalendarDate) -> Int {
        let context = book.context(of: key.work, on: day)
        let index = indices[context] ?? contexts.count
        if index == contexts.count { contexts.append(context) }
        indices[context] = index
        known[key] = index
        return index
    }

    /// How many changes lie on the day or before it.
    private func epoch(of day: CalendarDate) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension AgreementFamily {
    /// Days from which its terms, its rates or its force are different.
    fileprivate var changes: [CalendarDate] {
        [period.start] + (period.end.map { [$0.adding(days: 1)] } ?? []) + versions.map(\.from)
            + versions.flatMap { $0.terms.services.compactMap(\.from) }
    }
}
