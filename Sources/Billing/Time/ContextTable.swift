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
    /// The contexts found last: a journal goes back and forth between a few, so most entries find theirs here.
    private var recent: [RecentContext] = []
    private var nextRecent = 0

    private struct Key: Hashable {
        let work: WorkDescription
        let epoch: Int
    }

    init(_ book: AgreementBook) {
        self.book = book
        let days = book.catalogue.changes + book.families.flatMap(\.changes)
        changes = Set(days).sorted()
    }

    mutating func index(of time: UnsafeBufferPointer<TimeEntry>, at index: Int, on day: CalendarDate) -> Int {
        let epoch = epoch(of: day)
        if let place = recent.firstIndex(where: { $0.epoch == epoch && $0.describes(time, at: index) }) {
            return recent[place].index
        }
        let entry = time[index]
        let work = WorkDescription(
            client: entry.client, service: entry.service, project: entry.project, agreement: entry.agreement,
            rate: entry.rate, isBillable: entry.isBillable)
        let key = Key(work: work, epoch: epoch)
        let found = known[key] ?? add(key, on: day)
        remember(key, found)
        return found
    }

    private mutating func remember(_ key: Key, _ index: Int) {
        let context = RecentContext(work: key.work, epoch: key.epoch, index: index)
        guard recent.count == 8 else { return recent.append(context) }
        recent[nextRecent] = context
        nextRecent = (nextRecent + 1) % 8
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

/// A context that was found a moment ago.
private struct RecentContext {
    let work: WorkDescription
    let epoch: Int
    let index: Int

    /// Whether it is that of a time entry; what differs most often is compared first.
    @inline(__always)
    func describes(_ time: UnsafeBufferPointer<TimeEntry>, at index: Int) -> Bool {
        time[index].service == work.service && time[index].client == work.client
            && time[index].project == work.project && time[index].isBillable == work.isBillable
            && time[index].agreement == work.agreement && time[index].rate == work.rate
    }
}

extension AgreementFamily {
    /// Days from which its terms, its rates or its force are different.
    fileprivate var changes: [CalendarDate] {
        [period.start] + (period.end.map { [$0.adding(days: 1)] } ?? []) + versions.map(\.from)
            + versions.flatMap { $0.terms.services.compactMap(\.from) }
    }
}
