import Diagnostics
import Records
import Values

/// Which of the logged minutes documents hold, which are open, and which were billed and have left the log.
struct Settlement {
    let ledger: TimeLedger
    let held: HeldRows
    /// The ledger's contexts, then those of rows that the log has lost.
    private(set) var contexts: [WorkContext]
    private(set) var rows: [WorkRow] = []
    private(set) var open: [OpenTime] = []
    private(set) var removed: [RemovedTime] = []
    /// By agreement with a retainer, a package or a cap, the indices of its rows in order of the days, then of the log.
    private(set) var rowsOfAgreement: [Int: [Int]] = [:]
    /// By client, the last day that counts as settled.
    let closed: [String: CalendarDate]

    init(_ ledger: TimeLedger) {
        self.ledger = ledger
        contexts = ledger.contexts
        held = HeldRows(ledger.workspace, ledger.book.catalogue)
        closed = ledger.workspace.closedDays
        var held = held.time
        gatherRows()
        takeHeld(&held)
        addLostRows(held)
        for row in rows.indices { openMinutes(of: row) }
        cancel()
        groupRows()
    }

    private mutating func groupRows() {
        let drawing = rows.indices.filter { index in
            let context = contexts[rows[index].context]
            let isCapped = context.agreement.map { ledger.book.families[$0].hasCap } ?? false
            return isCapped || context.standing == .retainer || context.standing == .package
        }
        let ordered = drawing.sorted {
            (rows[$0].key.day, rows[$0].entries.first ?? .max, $0) < (
                rows[$1].key.day, rows[$1].entries.first ?? .max, $1
            )
        }
        for index in ordered {
            guard let agreement = contexts[rows[index].context].agreement else { continue }
            rowsOfAgreement[agreement, default: []].append(index)
        }
    }

    private mutating func gatherRows() {
        let subjects = RowSubjects(ledger.contexts)
        var indices: [RowSubjects.Key: Int] = [:]
        for (index, entry) in ledger.entries.enumerated() {
            guard let key = subjects.key(of: entry) else { continue }
            let row = indices[key] ?? addRow(key, entry, subjects)
            indices[key] = row
            rows[row].entries.append(index)
            rows[row].logged += entry.worked
            rows[row].counted += entry.counted
        }
    }

    private mutating func addRow(_ key: RowSubjects.Key, _ entry: LedgerEntry, _ subjects: RowSubjects) -> Int {
        let name = subjects.names[key.subject]
        let rowKey = RowKey(client: name.client, service: name.service, project: name.project, day: entry.day)
        var row = WorkRow(key: rowKey, context: entry.context)
        row.isClosed = closed[name.client].map { entry.day <= $0 } ?? false
        rows.append(row)
        return rows.count - 1
    }

    /// Gives each row what documents hold of it; what no row takes remains.
    private mutating func takeHeld(_ held: inout [RowKey: HeldMinutes]) {
        guard !held.isEmpty else { return }
        for index in rows.indices {
            if let minutes = held.removeValue(forKey: rows[index].key) { rows[index].held = minutes }
        }
        // A document that names no project holds the rows of all projects, in their order.
        for index in rows.indices where rows[index].held.documents.isEmpty && rows[index].key.project != nil {
            let key = rows[index].key.withoutProject
            guard let minutes = held[key], minutes.logged > .zero else { continue }
            let isAll = minutes.logged <= rows[index].logged
            let logged = isAll ? minutes.logged : rows[index].logged
            let counted = isAll ? minutes.counted : min(rows[index].counted, minutes.counted)
            rows[index].held = HeldMinutes(logged: logged, counted: counted, documents: minutes.documents)
            held[key]?.logged -= logged
            held[key]?.counted -= counted
            if held[key]?.logged == .zero, held[key]?.counted == .zero { held[key] = nil }
        }
    }

    /// Rows that documents hold and the log has no more.
    private mutating func addLostRows(_ held: [RowKey: HeldMinutes]) {
        let keys = held.keys.sorted {
            ($0.day, $0.client, $0.service ?? "", $0.project ?? "")
                < ($1.day, $1.client, $1.service ?? "", $1.project ?? "")
        }
        for key in keys {
            guard let minutes = held[key], closed[key.client].map({ key.day > $0 }) ?? true else { continue }
            let work = WorkDescription(
                client: key.client, service: key.service, project: key.project, agreement: nil, rate: nil,
                isBillable: true)
            contexts.append(ledger.book.context(of: work, on: key.day))
            var row = WorkRow(key: key, context: contexts.count - 1)
            row.held = minutes
            rows.append(row)
        }
    }
}

extension Settlement {
    /// Takes what is held off the row's first entries; what remains of the others is open.
    private mutating func openMinutes(of index: Int) {
        let row = rows[index]
        guard !row.isSettled else { return }
        guard row.open >= .zero else { return remove(-row.open, of: index) }
        var (held, loggedLeft) = (row.held.counted, row.logged - row.held.logged)
        var pieces: [OpenTime] = []
        for entry in row.entries {
            let ledgerEntry = ledger.entries[entry]
            let taken = min(max(held, .zero), max(ledgerEntry.counted, .zero))
            held -= taken
            let counted = ledgerEntry.counted - taken
            guard counted != .zero || ledgerEntry.worked != .zero && taken == .zero else { continue }
            loggedLeft -= ledgerEntry.worked
            pieces.append(
                OpenTime(
                    row: index, entry: entry, context: ledgerEntry.context, day: ledgerEntry.day,
                    logged: ledgerEntry.worked, counted: counted))
        }
        // The first piece carries what the row's logged minutes differ by, so that the pieces add up to the row.
        if !pieces.isEmpty { pieces[0].logged += loggedLeft }
        open += pieces
    }

    private mutating func remove(_ minutes: Minutes, of index: Int) {
        let row = rows[index]
        removed.append(
            RemovedTime(
                row: index, context: row.context, day: row.key.day, logged: row.held.logged - row.logged,
                counted: minutes, locations: row.held.documents))
    }

    /// Removed minutes are made up for by added ones of the same client and rate: the entry was moved or relabelled.
    private mutating func cancel() {
        guard !removed.isEmpty else { return }
        var candidates: [CancelKey: [Int]] = [:]
        for index in open.indices.sorted(by: { (open[$0].day, open[$0].entry) < (open[$1].day, open[$1].entry) }) {
            candidates[CancelKey(contexts[open[index].context]), default: []].append(index)
        }
        for index in removed.indices {
            for candidate in candidates[CancelKey(contexts[removed[index].context])] ?? [] {
                let part = max(min(removed[index].left, open[candidate].billable), .zero)
                removed[index].cancelled += part
                open[candidate].cancelled += part
            }
        }
    }
}

/// Minutes that may make up for each other: of one client at one rate, or without a charge under one agreement.
private struct CancelKey: Hashable {
    let client: String?
    let currency: Currency?
    let amount: DecimalNumber?
    let agreement: Int?
    let standing: WorkContext.Standing

    init(_ context: WorkContext) {
        let isHourly = context.standing == .hourly
        client = context.client
        currency = isHourly ? context.rate?.currency : nil
        amount = isHourly ? context.rate?.rate.amount : nil
        agreement = isHourly ? nil : context.agreement
        standing = context.standing
    }
}

/// Numbers for the clients, services and projects of contexts, so that rows are found by small keys.
private struct RowSubjects {
    struct Name: Hashable {
        let client: String
        let service: String?
        let project: String?
    }

    struct Key: Hashable {
        let subject: Int
        let day: CalendarDate
    }

    private(set) var names: [Name] = []
    /// By context; nil where nothing is ever billed.
    private var ofContext: [Int?] = []

    init(_ contexts: [WorkContext]) {
        var numbers: [Name: Int] = [:]
        for context in contexts {
            guard let client = context.client, context.standing != .notBillable else {
                ofContext.append(nil)
                continue
            }
            let name = Name(client: client, service: context.service, project: context.project)
            let number = numbers[name] ?? names.count
            if number == names.count { names.append(name) }
            numbers[name] = number
            ofContext.append(number)
        }
    }

    func key(of entry: LedgerEntry) -> Key? {
        ofContext[entry.context].map { Key(subject: $0, day: entry.day) }
    }
}

extension AgreementFamily {
    fileprivate var hasCap: Bool { versions.contains { $0.terms.cap != nil } }
}

extension RowKey {
    fileprivate var withoutProject: RowKey { RowKey(client: client, service: service, project: nil, day: day) }
}

extension Workspace {
    /// By client, the last day up to which all is settled: the books', or the client's where that is later.
    var closedDays: [String: CalendarDate] {
        var days: [String: CalendarDate] = [:]
        for client in clients {
            days[client.id] = [business.booksClosed, client.billedUntil].compactMap { $0 }.max()
        }
        return days
    }
}
