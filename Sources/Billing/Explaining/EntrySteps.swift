import Diagnostics
import Records
import Values

/// The steps of time entries: as logged, what comes off, rounding, and what documents hold.
struct EntrySteps {
    let settlement: Settlement
    /// Negative entries by the one that they come off, as indices in `Workspace.time`.
    private let comesOff: [Int: [Int]]
    private var rowOfEntry: [Int]

    private var ledger: TimeLedger { settlement.ledger }
    private var workspace: Workspace { settlement.ledger.workspace }

    init(_ settlement: Settlement) {
        self.settlement = settlement
        var comesOff: [Int: [Int]] = [:]
        let time = settlement.ledger.workspace.time
        for index in time.indices {
            if let target = time[index].comesOff { comesOff[target, default: []].append(index) }
        }
        self.comesOff = comesOff
        rowOfEntry = Array(repeating: -1, count: settlement.ledger.entries.count)
        for (index, row) in settlement.rows.enumerated() {
            for entry in settlement.entryOrder[row.entries] { rowOfEntry[entry] = index }
        }
    }

    /// The row of a ledger entry; nil for what is never billed.
    func row(of entry: Int) -> WorkRow? { rowOfEntry[entry] < 0 ? nil : settlement.rows[rowOfEntry[entry]] }

    /// Open minutes as they count on a draft.
    func billable(_ item: OpenTime) -> Step {
        let counted = ledger.entries[item.entry].counted
        var parts = counting(item.entry)
        let billed = item.counted - counted
        if billed != .zero {
            let document = settlement.rows[item.row].held.document
            parts.append(
                Step(
                    .amount, "billed before", .minutes(billed), reason: "an issued document holds them",
                    at: document.map { [$0] } ?? []))
        }
        if item.cancelled != .zero {
            parts.append(
                Step(
                    .amount, "made up for", .minutes(-item.cancelled),
                    reason: "as many were billed before and left the log"))
        }
        return step(item.entry, item.billable, .sum, parts)
    }

    /// An entry as it counts, whatever was billed of it.
    func counted(_ entry: Int) -> Step { step(entry, ledger.entries[entry].counted, .sum, counting(entry)) }

    /// Of an entry's minutes, a part that falls here; the rest is elsewhere.
    func part(_ entry: Int, _ minutes: Minutes, reason: String) -> Step {
        let counted = ledger.entries[entry].counted
        guard minutes != counted else { return step(entry, counted, .sum, counting(entry), reason) }
        let rest = Step(.amount, "the rest of it", .minutes(minutes - counted), reason: reason)
        return step(entry, minutes, .sum, counting(entry) + [rest], reason)
    }

    /// Minutes drawn on a retainer or a package, or beyond it; a settled row is told as its document holds it.
    func drawn(_ time: DrawnTime, _ minutes: Minutes, reason: String) -> Step {
        if let entry = time.entry { return part(entry, minutes, reason: reason) }
        let row = settlement.rows[time.row]
        let places = settlement.entryOrder[row.entries].map { workspace.time[ledger.entries[$0].entry].location }
        let name = settlement.name(of: row).service ?? "work"
        return Step(
            .entry, "\(row.id.day) \(name)", .minutes(minutes), reason: settledReason(row, reason),
            at: places.isEmpty ? row.held.document.map { [$0] } ?? [] : places)
    }

    private func settledReason(_ row: WorkRow, _ reason: String) -> String {
        ([reason] + (row.held.document == nil ? [] : ["as it was billed"])).filter { !$0.isEmpty }.joined(
            separator: ", ")
    }

    private func step(
        _ index: Int, _ minutes: Minutes, _ making: Step.Making, _ parts: [Step], _ reason: String = ""
    ) -> Step {
        let ledgerEntry = ledger.entries[index]
        let entry = workspace.time[ledgerEntry.entry]
        let words = entry.text.isEmpty ? entry.service ?? "work" : entry.text
        let asLogged = parts.count > 1 ? ["\(ledgerEntry.worked) logged"] + parts.dropFirst().compactMap(short) : []
        return Step(
            .entry, "\(ledgerEntry.day) \(words)", .minutes(minutes), making,
            reason: (asLogged + [reason]).filter { !$0.isEmpty }.joined(separator: ", "),
            at: [entry.location] + (comesOff[ledgerEntry.entry] ?? []).map { workspace.time[$0].location },
            parts: parts)
    }

    /// `up to 15m by day` in a sentence about the whole entry.
    private func short(_ part: Step) -> String? {
        switch part.kind {
        case .rounding: part.reason
        case .amount where part.name == "billed before" || part.name == "made up for": "\(part.value) \(part.name)"
        default: nil
        }
    }

    /// What an entry's counted minutes are made of.
    private func counting(_ index: Int) -> [Step] {
        let ledgerEntry = ledger.entries[index]
        let entry = workspace.time[ledgerEntry.entry]
        var parts = [Step(.amount, "logged", .minutes(entry.minutes), reason: "on its line", at: [entry.location])]
        var sum = entry.minutes
        for off in comesOff[ledgerEntry.entry] ?? [] {
            let line = workspace.time[off]
            sum += line.minutes
            parts.append(Step(.amount, "comes off", .minutes(line.minutes), reason: line.text, at: [line.location]))
        }
        if sum != ledgerEntry.worked {
            parts.append(
                Step(
                    .amount, "other day", .minutes(ledgerEntry.worked - sum),
                    reason: "it runs across the end of a billing period, and is split there"))
        }
        let rounding = settlement.contexts[ledgerEntry.context].rounding
        if ledgerEntry.counted != ledgerEntry.worked {
            parts.append(
                Step(
                    .rounding, "rounding", .minutes(ledgerEntry.counted - ledgerEntry.worked), reason: rounding.words))
        }
        return parts
    }
}

extension TimeRounding {
    /// `up to 15m by entry`
    var words: String {
        let direction =
            switch mode {
            case .up: "up to"
            case .down: "down to"
            case .nearest: "to the nearest"
            }
        return "\(direction) \(Minutes(step)) by \(scope.rawValue)"
    }
}
