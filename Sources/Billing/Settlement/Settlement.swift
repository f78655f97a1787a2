import Diagnostics
import Records
import Values

/// Which of the logged minutes documents hold, which are open, and which were billed and have left the log.
public struct Settlement: Sendable {
    public let ledger: TimeLedger
    let held: HeldRows
    private(set) var subjects: RowSubjects
    /// The ledger's contexts, then those of rows that the log has lost.
    private(set) var contexts: [WorkContext]
    private(set) var rows: [WorkRow] = []
    /// Indices in the ledger's entries, those of a row together.
    private(set) var entryOrder: [Int] = []
    /// Row by row.
    private(set) var open: [OpenTime] = []
    private(set) var removed: [RemovedTime] = []
    /// Of the removed minutes, the invoices that hold them.
    private(set) var holdings: Holdings
    /// By agreement with a retainer, a package or a cap, the indices of its rows in order of the days, then of the log.
    private(set) var rowsOfAgreement: [Int: [Int]] = [:]
    /// By client, the last day that counts as settled.
    let closed: [String: CalendarDate]

    public init(_ ledger: TimeLedger) {
        self.ledger = ledger
        contexts = ledger.contexts
        held = HeldRows(ledger.workspace, ledger.book.catalogue)
        subjects = held.subjects
        holdings = Holdings(held, of: [], [])
        closed = ledger.workspace.closedDays
        let ofContext = subjectsOfContexts()
        var table = RowTable(subjects: subjects.names.count, days: ledger.entries.days)
        orderEntries(gatherRows(ofContext, &table))
        takeHeld(table)
        HeldDeficit.fill(&rows, contexts)
        for row in rows.indices { openMinutes(of: row) }
        (open, removed) = Cancelling(open, removed, contexts).result
        holdings = Holdings(held, of: removed, rows)
        groupRows()
    }

    /// Open minutes by client, subject by subject, row by row.
    var openByClient: [String: [OpenTime]] {
        var bySubject: [[OpenTime]] = Array(repeating: [], count: subjects.names.count)
        for time in open { bySubject[rows[time.row].id.subject].append(time) }
        var byClient: [String: [OpenTime]] = [:]
        for (subject, time) in bySubject.enumerated() where !time.isEmpty {
            byClient[subjects.names[subject].client, default: []] += time
        }
        return byClient
    }

    func name(of row: WorkRow) -> RowSubjects.Name { subjects.names[row.id.subject] }

    /// By context; nil for what is never billed.
    private mutating func subjectsOfContexts() -> [Int?] {
        contexts.map { context in
            guard let client = context.client, context.standing != .notBillable else { return nil }
            return subjects.number(
                of: RowSubjects.Name(client: client, service: context.service, project: context.project))
        }
    }

    /// Makes a row of each subject and day, and gives the row of each entry; −1 for what is never billed.
    private mutating func gatherRows(_ ofContext: [Int?], _ table: inout RowTable) -> [Int32] {
        rows.reserveCapacity(ledger.entries.count)
        return ledger.entries.map { entry in
            guard let subject = ofContext[entry.context] else { return -1 }
            let id = RowID(subject, entry.day)
            let known = table[id]
            let row = known ?? addRow(id, entry.context)
            if known == nil { table[id] = row }
            if known != nil, rows[row].context != entry.context { rows[row].isMixed = true }
            rows[row].entries = 0..<rows[row].entries.upperBound + 1
            rows[row].logged += entry.worked
            rows[row].counted += entry.counted
            return Int32(row)
        }
    }

    private mutating func addRow(_ id: RowID, _ context: Int) -> Int {
        var row = WorkRow(id: id, context: context)
        row.isClosed = closed[subjects.names[id.subject].client].map { id.day <= $0 } ?? false
        rows.append(row)
        return rows.count - 1
    }

    /// Puts the entries of each row together, in file order.
    private mutating func orderEntries(_ rowOfEntry: [Int32]) {
        var start = 0
        for index in rows.indices {
            let count = rows[index].entries.count
            rows[index].entries = start..<start
            start += count
        }
        entryOrder = Array(repeating: 0, count: start)
        for (entry, row) in rowOfEntry.enumerated() where row >= 0 {
            let entries = rows[Int(row)].entries
            entryOrder[entries.upperBound] = entry
            rows[Int(row)].entries = entries.lowerBound..<entries.upperBound + 1
        }
    }

    /// Gives each row what documents hold of it; what no row takes is of rows that the log has lost.
    private mutating func takeHeld(_ table: RowTable) {
        var left: [RowID: HeldMinutes] = [:]
        for (id, minutes) in held.time {
            if let row = table[id] {
                rows[row].held.add(minutes)
            } else {
                left[id, default: HeldMinutes()].add(minutes)
            }
        }
        guard !left.isEmpty else { return }
        shareAmongProjects(&left)
        addLostRows(left)
    }

    /// A document that names no project holds the rows of all projects, in their order.
    private mutating func shareAmongProjects(_ held: inout [RowID: HeldMinutes]) {
        for index in rows.indices where rows[index].held.document == nil {
            let name = name(of: rows[index])
            guard name.project != nil, let subject = subjects.known(name.withoutProject) else { continue }
            let id = RowID(subject, rows[index].id.day)
            guard let minutes = held[id], minutes.logged > .zero else { continue }
            let isAll = minutes.logged <= rows[index].logged
            let logged = isAll ? minutes.logged : rows[index].logged
            let counted = isAll ? minutes.counted : min(rows[index].counted, minutes.counted)
            rows[index].held = HeldMinutes(logged: logged, counted: counted, document: minutes.document)
            held[id]?.logged -= logged
            held[id]?.counted -= counted
            if held[id]?.logged == .zero, held[id]?.counted == .zero { held[id] = nil }
        }
    }

    /// Rows that documents hold and the log has no more.
    private mutating func addLostRows(_ held: [RowID: HeldMinutes]) {
        for (id, minutes) in held.sorted(by: { $0.key < $1.key }) {
            let name = subjects.names[id.subject]
            guard closed[name.client].map({ id.day > $0 }) ?? true else { continue }
            let work = WorkDescription(
                client: name.client, service: name.service, project: name.project, agreement: nil, rate: nil,
                isBillable: true)
            contexts.append(ledger.book.context(of: work, on: id.day))
            var row = WorkRow(id: id, context: contexts.count - 1)
            row.held = minutes
            rows.append(row)
        }
    }

    /// Rows that draw on a retainer or a package or fall under a cap, by agreement.
    private mutating func groupRows() {
        let isGrouped = contexts.map { context in
            let isCapped = context.agreement.map { ledger.book.families[$0].hasCap } ?? false
            return isCapped || context.standing == .retainer || context.standing == .package
        }
        let ordered = rows.indices.filter { index in
            isGrouped[rows[index].context] || (rows[index].isMixed && contextsOfMixed(index).contains { isGrouped[$0] })
        }.sorted {
            rows[$0].id.day == rows[$1].id.day ? $0 < $1 : rows[$0].id.day < rows[$1].id.day
        }
        for index in ordered {
            let ways = rows[index].isMixed ? contextsOfMixed(index) : [rows[index].context]
            for agreement in Set(ways.compactMap { contexts[$0].agreement }) {
                rowsOfAgreement[agreement, default: []].append(index)
            }
        }
    }

    private func contextsOfMixed(_ row: Int) -> [Int] {
        entryOrder[rows[row].entries].map { ledger.entries[$0].context }
    }
}

extension Settlement {
    /// Takes what is held off the row's first entries; what remains of the others is open.
    private mutating func openMinutes(of index: Int) {
        let row = rows[index]
        guard !row.isSettled else { return }
        guard row.open >= .zero else { return remove(-row.open, of: index) }
        let first = open.count
        var (held, loggedLeft) = (row.held.counted, row.logged - row.held.logged)
        for entry in entryOrder[row.entries] {
            let ledgerEntry = ledger.entries[entry]
            let taken = min(max(held, .zero), max(ledgerEntry.counted, .zero))
            held -= taken
            let counted = ledgerEntry.counted - taken
            guard counted != .zero || (ledgerEntry.worked != .zero && taken == .zero) else { continue }
            loggedLeft -= ledgerEntry.worked
            open.append(
                OpenTime(
                    row: index, entry: entry, context: ledgerEntry.context, day: ledgerEntry.day,
                    logged: ledgerEntry.worked, counted: counted))
        }
        // The first piece carries what the row's logged minutes differ by, so that the pieces add up to the row.
        if open.count > first { open[first].logged += loggedLeft }
    }

    private mutating func remove(_ minutes: Minutes, of index: Int) {
        let row = rows[index]
        removed.append(
            RemovedTime(
                row: index, context: row.context, day: row.id.day, logged: row.held.logged - row.logged,
                counted: minutes, locations: row.held.document.map { [$0] } ?? []))
    }
}

extension AgreementFamily {
    fileprivate var hasCap: Bool { versions.contains { $0.terms.cap != nil } }
}
