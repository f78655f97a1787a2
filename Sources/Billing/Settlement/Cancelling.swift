import Records
import Values

/// Makes up for minutes that left the log by added ones of the same client and rate: an entry was moved or relabelled.
struct Cancelling {
    private var open: [OpenTime]
    private var removed: [RemovedTime]

    init(_ open: [OpenTime], _ removed: [RemovedTime], _ contexts: [WorkContext]) {
        self.open = open
        self.removed = removed
        guard !removed.isEmpty else { return }
        let candidates = candidates(contexts)
        for index in removed.indices {
            for candidate in candidates[CancelKey(contexts[removed[index].context])] ?? [] {
                cancel(index, by: candidate)
            }
        }
    }

    var result: ([OpenTime], [RemovedTime]) { (open, removed) }

    /// Open minutes by what they may make up for, the earliest first.
    private func candidates(_ contexts: [WorkContext]) -> [CancelKey: [Int]] {
        var candidates: [CancelKey: [Int]] = [:]
        for index in open.indices.sorted(by: { (open[$0].day, open[$0].entry) < (open[$1].day, open[$1].entry) }) {
            candidates[CancelKey(contexts[open[index].context]), default: []].append(index)
        }
        return candidates
    }

    private mutating func cancel(_ index: Int, by candidate: Int) {
        let part = max(min(removed[index].left, open[candidate].billable), .zero)
        removed[index].cancelled += part
        open[candidate].cancelled += part
    }
}

/// Minutes that may make up for each other: of one client at one rate, or without a charge under one agreement.
struct CancelKey: Hashable {
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
