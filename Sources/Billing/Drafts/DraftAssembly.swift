import Diagnostics
import Records
import Values

/// Adds a draft's parts up: lines, then what falls on all of them, then tax and totals.
struct DraftAssembly {
    let gathered: ClientDrafts
    let parts: DraftParts
    private(set) var lines: [DatedLine] = []
    private(set) var adjustments: [DraftAdjustment] = []
    private var notes: [DraftNote]

    var settings: DraftSettings { parts.plan.settings }
    var currency: Currency { settings.currency }

    /// `caps` holds what the agreements' caps have let through on drafts before this one.
    init(_ parts: DraftParts, of gathered: ClientDrafts, caps: inout CapUse) {
        self.gathered = gathered
        self.parts = parts
        notes = parts.notes
        gatherLines()
        addMinimum()
        addCaps(&caps)
        addDiscount()
        addPercentages()
        tellConflicts()
    }

    /// False where there is nothing to bill: hours that cost nothing alone are no invoice.
    var isInvoice: Bool { lines.contains { $0.line.kind != .note } }

    private var sum: Money { lines.reduce(.zero(currency)) { $0 + $1.line.amount } }

    private mutating func gatherLines() {
        let gathered = gathered
        let time = TimeLines(parts.time, settlement: gathered.settlement, settings: settings) { context in
            gathered.tax.code(
                terms: gathered.plan(of: context.agreement).terms, client: gathered.client, service: context.service)
        }
        let all = parts.lines + time.lines
        // Stable within a kind: fees, then work, then charges, expenses and remarks.
        lines = all.enumerated().sorted {
            ($0.element.line.kind.rank, $0.offset) < ($1.element.line.kind.rank, $1.offset)
        }.map(\.element)
    }

    /// A bill that is not nothing and below the minimum is raised to it.
    private mutating func addMinimum() {
        guard let agreed = settings.minimum, parts.isComplete, gathered.only == nil, sum.minorUnits > 0 else { return }
        let minimum = Money(price: agreed, times: DecimalNumber(1), in: currency)
        guard sum.minorUnits < minimum.minorUnits else { return }
        let line = gathered.line(
            .minimum, parts.plan, text: LineWords.minimum.english, amount: minimum - sum, words: .minimum,
            steps: [
                Step(.amount, "minimum charge", .money(minimum), reason: "agreed", at: locations),
                Step(.amount, "the other lines", .money(-sum), reason: "they come to less"),
            ], at: locations)
        lines.append(DatedLine(line, on: parts.plan.end(isComplete: true)))
    }

    private mutating func addCaps(_ caps: inout CapUse) {
        for agreement in parts.agreements.sorted() {
            let family = gathered.book.families[agreement]
            guard let cap = gathered.plan(of: agreement).terms.cap else { continue }
            let over = caps.beyond(cap, agreement, family, lines, in: currency, gathered.settlement)
            for (period, amount) in over {
                let limit = Money(price: cap.amount.amount, times: DecimalNumber(1), in: currency)
                let words = LineWords.aboveCap(limit, each: cap.amount.unit)
                guard cap.then == .stop else {
                    let what = "a" + words.english.dropFirst()
                    notes.append(DraftNote("\(amount) of \(period) is \(what)", at: [family.location]))
                    continue
                }
                let ofTime = lines.map { item in
                    item.line.kind == .time && item.line.agreement == family.id ? item.line.amount.minorUnits : 0
                }
                let shares = adjust(
                    .cap, words.english, words, -amount, by: ofTime,
                    reason: "agreement '\(family.id)', \(period)", at: [family.location])
                for index in lines.indices { lines[index].beyondCap -= shares[index] }
            }
        }
    }

    private mutating func addDiscount() {
        guard let discount = settings.discount else { return }
        let (amount, percent): (Money, DecimalNumber?) =
            switch discount {
            case .percent(let percent): (sum.percent(percent), percent)
            case .amount(let agreed): (gathered.only == nil ? reduction(of: agreed) : .zero(currency), nil)
            }
        guard !amount.isZero else { return }
        adjust(
            .discount, LineWords.discount.english, .discount, -amount, percent: percent,
            by: lines.map(\.line.amount.minorUnits),
            reason: percent.map { "\($0)% of \(sum)" } ?? "agreed", at: locations)
    }

    /// An agreed amount, as far as the lines go: a discount leaves nothing to pay, never something to pay back.
    private func reduction(of agreed: DecimalNumber) -> Money {
        let amount = Money(price: agreed, times: DecimalNumber(1), in: currency)
        return Money(minorUnits: min(amount.minorUnits, max(sum.minorUnits, 0)), currency)
    }

    /// Each percentage is of the lines, not of one another.
    private mutating func addPercentages() {
        for charge in parts.percentages {
            guard case .percent(let percent) = charge.what else { continue }
            let amount = sum.percent(percent)
            adjust(
                amount.isNegative ? .discount : .surcharge, charge.text, nil, amount, percent: percent,
                by: lines.map(\.line.amount.minorUnits), reason: "\(percent)% of \(sum)", at: [charge.location])
        }
    }

    @discardableResult
    private mutating func adjust(
        _ kind: DraftAdjustment.Kind, _ text: String, _ words: LineWords?, _ amount: Money,
        percent: DecimalNumber? = nil, by weights: [Int64], reason: String, at sources: [Location]
    ) -> [Money] {
        let shares = amount.allocated(by: weights)
        adjustments.append(
            DraftAdjustment(
                kind: kind, text: text, words: words, percent: percent, amount: amount, shares: shares, reason: reason,
                sources: sources))
        return shares
    }

    private mutating func tellConflicts() {
        let files = Set(lines.flatMap(\.line.sources).map(\.file)).intersection(gathered.workspace.conflicted)
        guard !files.isEmpty else { return }
        let places = files.sorted().map { Location(file: $0, line: 1, column: 1) }
        notes.append(
            DraftNote("some lines come from files with conflict markers: nothing is issued from them", at: places))
    }

    private var locations: [Location] { parts.agreements.sorted().map { gathered.book.families[$0].location } }
}

extension DraftAssembly {
    var draft: DraftInvoice {
        let end = parts.end
        let issued = gathered.workspace.today
        let (totals, rows) = (totals, DraftRows(parts, lines, gathered.settlement).rows)
        return DraftInvoice(
            client: gathered.client.id, agreements: parts.agreements.sorted().map { gathered.book.families[$0].id },
            period: Period(min(parts.start ?? end, end), through: end), isComplete: parts.isComplete, issued: issued,
            due: settings.paymentTerms.map { $0.day(after: issued, in: gathered.workspace.business.calendar) },
            currency: currency, lines: lines.map(\.line), adjustments: adjustments, totals: totals,
            paymentTerms: settings.paymentTerms, earlyPayment: settings.earlyPayment,
            prepaid: .zero(currency), instalmentCount: settings.instalments,
            purchaseOrder: settings.purchaseOrder, buyerReference: gathered.client.buyerReference,
            payTo: gathered.workspace.business.payTo[currency] ?? [], withTimesheet: settings.timesheet,
            notes: notes + particulars.notes, settles: rows.map(\.what), linesOfRows: rows.map(\.line))
    }

    private var particulars: Particulars {
        Particulars(
            business: gathered.workspace.business, client: gathered.client,
            isTaxed: lines.contains { $0.line.tax != nil })
    }

    /// The lines as their tax is worked out.
    var taxable: [TaxableLine] {
        lines.indices.map { index in
            TaxableLine(
                lines[index].line.amount,
                adjustment: adjustments.reduce(.zero(currency)) { $0 + $1.shares[index] },
                taxes: gathered.tax.codes(lines[index].line.tax), printedTax: lines[index].line.printedTax)
        }
    }

    private var totals: DocumentTotals {
        DocumentTotals(
            lines: taxable, tax: settings.taxRounding, cashRounding: settings.cashRounding, in: currency)
    }
}

extension DraftLine.Kind {
    /// The order in which lines are printed.
    fileprivate var rank: Int {
        switch self {
        case .retainerFee, .recurring, .deposit, .milestone, .fixedPrice, .depositTaken: 0
        case .overage: 1
        case .time: 2
        case .pieces, .charge, .package: 3
        case .expense: 4
        case .minimum: 5
        case .note: 6
        }
    }
}
