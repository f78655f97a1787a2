import Billing
import Diagnostics
import Records
import Values

/// An invoice as it would be issued today; DRAFT stands where its number would.
enum DraftPage {
    static func view(_ draft: DraftInvoice, in context: PageContext) -> [String: ViewValue] {
        let business = context.workspace.business
        let client = context.workspace.client(draft.client)
        let recipient =
            client.map { Party($0, isAbroad: $0.country != business.country) }
            ?? Party([], otherwise: draft.client)
        let timesheet = draft.withTimesheet ? DocumentPage.timesheet(draft.settles, in: context) : []
        let own: [String: ViewValue] = [
            "isDraft": .flag(true), "kind": "Invoice", "number": "DRAFT",
            "facts": DocumentPage.pairs(facts(draft, in: context)),
            "currency": .text(draft.currency.code), "lines": .list(draft.lines.map { line($0, in: context) }),
            "hasTax": .flag(draft.lines.contains { $0.tax != nil }),
            "totals": .list(totals(draft, business)), "dueName": "Amount due",
            "due": .text(Wording.money(draft.toPay)),
            "payable": .flag(!draft.payTo.isEmpty || draft.due != nil || !instalments(draft, in: context).isEmpty),
            "pay": DocumentPage.pairs(draft.payTo.map { Detail(name: Party.label($0.name), value: $0.value) }),
            "payBy": .text(payBy(draft, in: context)),
            "instalments": DocumentPage.texts(instalments(draft, in: context)),
            "particulars": DocumentPage.texts(particulars(draft)),
            "notes": DocumentPage.texts(draft.notes.map { note($0, in: context) }),
            "hasNotes": .flag(!draft.notes.isEmpty),
            "state": .text(state(draft)),
            "client": .text(context.name(ofClient: draft.client)), "clientLink": .link(context.client(draft.client)),
            "timesheet": .list(timesheet), "hasTimesheet": .flag(!timesheet.isEmpty),
            "hasProjects": .flag(DocumentPage.hasProjects(draft.settles)),
            "timesheetTotal": .text(Wording.duration(DocumentPage.counted(draft.settles))), "seal": "",
            "place": .text(client.map { context.place($0.location) } ?? ""),
            "source": .link(client.map { context.source($0.location) } ?? context.page(.money)),
        ]
        return own.merging(DocumentPage.sender(Party(business))) { first, _ in first }
            .merging(DocumentPage.recipient(recipient)) { first, _ in first }
    }

    private static func state(_ draft: DraftInvoice) -> String {
        guard draft.isComplete else { return "The period is still running: this is what it holds so far." }
        let isAhead = draft.period.end.map { $0 > draft.issued } ?? false
        return isAhead ? "Due in advance: ready to issue." : "The period has ended: ready to issue."
    }

    private static func facts(_ draft: DraftInvoice, in context: PageContext) -> [Detail] {
        let facts: [Detail?] = [
            Detail(name: "Number", value: "DRAFT"), Detail(name: "Date", value: context.wording.longDay(draft.issued)),
            Detail(name: "Period", value: context.wording.period(draft.period)),
            draft.due.map { Detail(name: "Due", value: context.wording.longDay($0)) },
            draft.buyerReference.map { Detail(name: "Your reference", value: $0) },
            draft.purchaseOrder.map { Detail(name: "Your order", value: $0) },
        ]
        return facts.compactMap { $0 }
    }

    private static func line(_ line: DraftLine, in context: PageContext) -> View {
        View([
            "text": .text(line.text), "about": .text(about(line, in: context)),
            "quantity": .text(line.quantity?.printed ?? ""),
            "unit": .text(line.unit ?? ""),
            "price": .text(line.price.map { Wording.price($0, in: line.amount.currency) } ?? ""),
            "tax": .text(line.kind == .note ? "" : taxes(line, in: context)),
            "amount": .text(line.kind == .note ? "" : Wording.amount(line.amount)),
            "from": .text(origins(line.sources, in: context)),
        ])
    }

    /// `S21`, or `GST, QST` where two are charged.
    private static func taxes(_ line: DraftLine, in context: PageContext) -> String {
        guard let code = line.tax else { return "" }
        let codes = context.workspace.business.taxes(of: code).map(\.code)
        return codes.isEmpty ? code : codes.joined(separator: ", ")
    }

    /// The project and the days, where the text does not say them.
    static func about(_ line: DraftLine, in context: PageContext) -> String {
        let parts = [line.project, line.period.map(context.wording.period)]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// `clients/acme/time/2026-11.md: 12 lines`, or the place where it is one line.
    private static func origins(_ sources: [Location], in context: PageContext) -> String {
        var counts: [FileID: Int] = [:]
        for source in sources { counts[source.file, default: 0] += 1 }
        let words = counts.keys.sorted().map { file in
            let first = sources.first { $0.file == file }
            guard let first else { return "" }
            return counts[file] == 1
                ? context.place(first) : "\(context.workspace.path(of: first)): \(counts[file] ?? 0) lines"
        }
        return words.joined(separator: ", ")
    }

    private static func totals(_ draft: DraftInvoice, _ business: Business) -> [View] {
        let totals = draft.totals
        var rows: [(String, Money)] = []
        if !draft.adjustments.isEmpty {
            rows.append(("Lines", totals.lines))
            for adjustment in draft.adjustments {
                let percent = adjustment.percent.map { " (\(Wording.percent($0)))" } ?? ""
                rows.append((adjustment.text + percent, adjustment.amount))
            }
        }
        rows.append(("Net", totals.net))
        for tax in totals.taxes {
            rows.append(
                (
                    "\(DocumentPage.taxName(business, tax.code)) \(Wording.percent(tax.rate)) on \(Wording.amount(tax.base))",
                    tax.amount
                ))
        }
        if !totals.cashRounding.isZero { rows.append(("Rounding", totals.cashRounding)) }
        if !draft.prepaid.isZero { rows += [("Total", totals.payable), ("Paid in advance", -draft.prepaid)] }
        return rows.map { View(["name": .text($0.0), "amount": .text(Wording.amount($0.1))]) }
    }

    private static func payBy(_ draft: DraftInvoice, in context: PageContext) -> String {
        if draft.toPay.isZero, !draft.prepaid.isZero { return "Nothing is left to pay: it was paid in advance." }
        guard let due = draft.due else { return "" }
        return "Please pay by \(context.wording.fullDay(due))."
    }

    private static func instalments(_ draft: DraftInvoice, in context: PageContext) -> [String] {
        let down = draft.downPayment.map { "Deposit: \(Wording.money($0))" }
        let parts = draft.instalments.enumerated().map { "Part \($0 + 1): \(Wording.money($1))" }
        return [down].compactMap { $0 } + parts + [early(draft, in: context)].compactMap { $0 }
    }

    /// `2 % off if paid by 10 December 2026: EUR 980.00`.
    private static func early(_ draft: DraftInvoice, in context: PageContext) -> String? {
        guard let early = draft.earlyPayment, let discount = draft.earlyDiscount, draft.toPay.minorUnits > 0 else {
            return nil
        }
        let day = early.within.day(after: draft.issued, in: context.workspace.business.calendar)
        let rest = Wording.money(draft.toPay - discount)
        return "\(Wording.percent(early.percent)) off if paid by \(context.wording.longDay(day)): \(rest)."
    }

    private static func particulars(_ draft: DraftInvoice) -> [String] {
        let reasons = draft.totals.untaxed.compactMap(\.note) + draft.totals.taxes.compactMap(\.note)
        var seen: Set<String> = []
        return reasons.filter { seen.insert($0).inserted }
    }

    private static func note(_ note: DraftNote, in context: PageContext) -> String {
        guard let first = note.locations.first else { return note.text }
        let more = note.locations.count > 1 ? " and \(Wording.count(note.locations.count - 1, "more place"))" : ""
        return "\(note.text) (\(context.place(first))\(more))"
    }
}
