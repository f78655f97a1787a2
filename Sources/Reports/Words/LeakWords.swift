public import Billing
import Diagnostics
public import Records
import Values

/// What leaks away, as sentences, with what to type or write to mend it.
public struct LeakWords: Sendable {
    private let workspace: Workspace
    private let wording: Wording

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        wording = Wording(today: workspace.today)
    }

    /// "EUR 1,412.50 may be yours: EUR 1,200.00 not billed, EUR 212.50 outside every agreement."
    public func sum(_ sum: Leaks.Sum) -> String {
        let parts = sum.kinds.map { "\(Wording.money($0.amount)) \(LeakWords.name(ofKind: $0.kind))" }
        let owed =
            sum.owed.isZero || sum.owed == sum.amount
            ? "" : " By what was agreed \(Wording.money(sum.owed)) of it is owed; for the rest, ask."
        return "\(Wording.money(sum.amount)) may be yours: \(Wording.list(parts)).\(owed)"
    }

    /// Where nothing leaks.
    public static let nothing = "Nothing leaks: what was worked and paid for clients is billed, and what is due is in."

    /// `EUR 84.00`, `no figure`
    public func amount(_ leak: Leak) -> String { leak.amount.map(Wording.money) ?? "no figure" }

    /// The client's name.
    public func client(_ leak: Leak) -> String { workspace.client(leak.client)?.name ?? leak.client }

    /// `clients/acme/time/2026-10.md:5`, with how many more lines there are.
    public func place(_ leak: Leak) -> String {
        guard let first = leak.locations.first else { return "" }
        let more = Set(leak.locations).count - 1
        return place(first) + (more > 0 ? " and \(Wording.count(more, "more line"))" : "")
    }

    /// What stands after the name of a kind: "EUR 84.00 **beyond a retainer**".
    private static func name(ofKind kind: String) -> String {
        switch kind {
        case "unbilled": "not billed"
        case "overage": "beyond a retainer and not billed"
        case "after-end": "worked after an agreement ended"
        case "outside": "outside every agreement"
        case "ambiguous": "under two agreements at once"
        case "above-cap": "above a cap"
        case "expense": "of costs not passed on"
        case "rounds": "for rounds of changes beyond the agreed"
        case "price-rise": "by prices that never rose"
        case "overdue": "overdue"
        case "late-interest": "of interest that may be claimed"
        case "forgotten-time": "for tasks with no time"
        default: kind
        }
    }

    private func place(_ location: Location) -> String { "\(workspace.path(of: location)):\(location.line)" }

    private func service(_ id: String?) -> String {
        id.map { workspace.service($0)?.name ?? $0 } ?? "work with no service"
    }
}

extension LeakWords {
    /// "23h 15m and costs since Thu 1 October, over for 23 days and not billed".
    public func sentence(_ leak: Leak) -> String {
        let hours = Wording.duration(leak.minutes)
        switch leak.what {
        case .unbilled(let from, let through):
            let days = workspace.today.days(since: through)
            let since = days > 0 ? "over for \(Wording.count(days, "day"))" : "over today"
            let what = leak.minutes > .zero ? "\(hours) of work and costs" : "work and costs"
            return "\(what) since \(wording.day(from)), \(since) and not billed"
        case .overage(let agreement):
            return "\(hours) beyond what '\(agreement)' includes, not billed"
        case .afterEnd(let service, let agreement, let ended):
            return "\(hours) of \(self.service(service)) after '\(agreement)' ended on \(wording.day(ended))"
        case .outside(let service, let price):
            let worth = price == nil ? "the catalogue has no price by the hour" : "at the catalogue price"
            return "\(hours) of \(self.service(service)) under no agreement, \(worth)"
        case .ambiguous(let agreement, let other):
            return "\(hours) under '\(agreement)' and '\(other)' at once, so on no draft"
        case .withoutRate(let service, let agreement):
            return "\(hours) of \(self.service(service)) that '\(agreement)' has no rate for"
        case .aboveCap(_, let cap, let unit): return "work above the cap of \(Wording.money(cap)) a \(unit)"
        case .keptExpense(let text): return "“\(text)” is `billable:no`, though costs are to be paid"
        case .foreignExpense(let text, let currency):
            return "“\(text)” goes on no draft: nothing says what it is in \(currency)"
        case .expenseOfNobody(let text): return "“\(text)” names the client, and stands among your own costs"
        case .rounds(let text, let beyond, let agreed, let day):
            let rounds = Wording.count(beyond, "round")
            return "“\(text)”: \(rounds) of changes beyond the \(agreed) agreed, since \(wording.day(day))"
        case .scope(let text, let day): return "“\(text)”, asked for on \(wording.day(day)), is more than was agreed"
        case .priceRise(let service, let agreement, let old, let new, let since):
            return "\(hours) of \(self.service(service)) at \(old), the price when '\(agreement)' was made; "
                + "it is \(new) since \(wording.day(since))"
        case .overdue(let number, let days, let silence):
            return "invoice \(number) is overdue \(Wording.count(days, "day")), \(LeakWords.reason(silence))"
        case .lateInterest(let number): return "interest and compensation for invoice \(number) may be claimed"
        case .forgottenTime(let task, let service, let day):
            return
                "“\(task)” was done on \(wording.day(day)) with no time: perhaps \(hours) of \(self.service(service))"
        }
    }

    /// What to type or to write; what is to be typed stands in backticks.
    public func mend(_ leak: Leak) -> String { hint(leak).text }

    func hint(_ leak: Leak) -> Hint {
        let client = Hint.typed(leak.client)
        let there = leak.mendAt.map { Hint.typed(place($0)) } ?? ""
        switch leak.what {
        case .unbilled, .overage: return "`vaws invoice issue \(client)`"
        case .afterEnd:
            return
                "Write a later `until:` at `\(there)`, or make a new agreement: `vaws new agreement NAME --client \(client)`."
        case .outside(let service, let price): return outside(service, price, client, there)
        case .ambiguous(let agreement, _):
            return "Write `amends: \(Hint.typed(agreement))`, a `project:` or `until:` in `\(there)`."
        case .withoutRate: return "Write a rate, as in `rate: 40/hour`, at `\(there)`."
        case .aboveCap: return "Agree on a higher cap, or on `then: warn`, at `\(there)`."
        case .keptExpense: return "Take `billable:no` off that line."
        case .foreignExpense(_, let currency): return "Write what it came to on that line: `as:\"\(currency.code) …\"`."
        case .expenseOfNobody: return "Move the line to `clients/\(client)/expenses.md`."
        case .rounds(let text, _, _, _): return charge(leak, "Changes beyond the agreed: \(text)")
        case .scope(let text, _): return charge(leak, text)
        case .priceRise(let service, _, _, let new, _):
            let day = workspace.today.startOfMonth.adding(months: 1)
            return
                "Tell the client, then write `- {service: \(Hint.typed(service)), rate: \(new), from: \(day)}` below `\(there)`."
        case .overdue(let number, _, let silence): return chasing(number, silence, client)
        case .lateInterest(let number):
            return "`vaws claim \(Hint.typed(number))`, if you want it: it is no legal advice."
        case .forgottenTime(let task, _, let day):
            return "`vaws log \(client) \(leak.minutes) \"\(Hint.typed(task))\" --on \(day)`, if that is what it took."
        }
    }

    /// Why nobody asks for an invoice.
    private static func reason(_ silence: Leak.Silence) -> String {
        switch silence {
        case .noLadder: "and nobody asked for it"
        case .letterDue: "and a letter is due"
        case .letterWaits: "and its letter waits in the outbox"
        case .missed: "and the last letter that was due was never sent"
        }
    }

    private func chasing(_ number: String, _ silence: Leak.Silence, _ client: String) -> Hint {
        let number = Hint.typed(number)
        switch silence {
        case .noLadder:
            return "Write `reminders: standard` in `clients/\(client)/client.md`, and `vaws sync` drafts the letters."
        case .letterDue: return "`vaws sync` drafts it; send it."
        case .letterWaits(let name): return "Send it, then `vaws send \(Hint.typed(name)) --by-hand`."
        case .missed: return "Write to the client; `vaws statement \(client)` has the facts of \(number)."
        }
    }

    private func outside(_ service: String?, _ price: Rate?, _ client: String, _ there: String) -> Hint {
        let name = service.map(Hint.typed) ?? "NAME"
        let row = "- {service: \(name), rate: \(price?.description ?? "40/hour")}"
        guard !there.isEmpty else {
            return
                "Make an agreement with `\(row)`: `vaws new agreement NAME --client \(client)`; or write `billable:no`."
        }
        return "Agree on it and write `\(row)` under `services:` at `\(there)`; or write `billable:no`."
    }

    private func charge(_ leak: Leak, _ text: String) -> Hint {
        let currency = workspace.client(leak.client)?.currency ?? workspace.business.currency
        let amount = leak.amount?.description ?? "\(currency) …"
        let line = "- \(workspace.today) \(amount) \(Hint.typed(text))"
        return "Write `\(line)` in `clients/\(Hint.typed(leak.client))/charges.md`."
    }
}
