import Billing
import Planning
import Practice
import Records
import Values

/// Who the client is and what was agreed.
enum ClientFacts {
    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let inForce = records.agreements.filter { agreement in
            agreement.period.contains(context.today) || records.terms.contains { $0.location == agreement.location }
        }
        let next = records.agreements.filter { $0.from > context.today }
        let isAtWork = records.stage?.stage.isWork ?? true
        return [
            "name": .text(records.client.name), "facts": .list(facts(records, in: context)),
            "agreements": .list((inForce + next).map { agreement($0, records.terms, in: context) }),
            "noAgreement": .text(
                inForce.isEmpty && next.isEmpty && isAtWork
                    ? "No agreement is in force: work is listed, and not billed." : ""),
            "notAgreed": .text(
                inForce.isEmpty && next.isEmpty && !isAtWork
                    ? records.agreements.isEmpty ? "Nothing is agreed." : "Nothing is in force any more." : ""),
        ]
    }

    private static func facts(_ records: ClientRecords, in context: PageContext) -> [View] {
        let client = records.client
        let people = client.contacts.map { contact in
            fact(
                contact.role ?? "Contact", contact.name + (contact.email.map { ", \($0)" } ?? ""),
                contact.email.flatMap(mail))
        }
        let zone = client.zone.map(\.identifier)
        let clock = [client.hours.map(HoursWords.text), zone.map { "in \($0)" }].compactMap(\.self)
        let hours =
            client.hours == nil
            ? zone.map { fact("Time zone", $0, nil) } : fact("Hours", clock.joined(separator: " "), nil)
        let standing = records.stage.flatMap { stage in
            stage.stage.isWork && !stage.isComingIn ? nil : fact("Stands", StageWords.standing(stage), nil)
        }
        let spoken = records.checkIn.map { checkIn in
            let last = checkIn.last.map { "last " + context.wording.near($0) } ?? "none written down yet"
            let next =
                checkIn.isDueToday
                ? "due today" : checkIn.next.map { "next " + context.wording.near($0) } ?? "no further one"
            return fact("Check-in", "\(next), \(last)", nil)
        }
        let own = [
            client.email.map { fact("Email", $0, mail($0)) }, client.phone.map { fact("Telephone", $0, nil) },
            standing, hours, spoken,
        ]
        return people + own.compactMap { $0 } + [fact("File", context.place(client.location), nil)]
    }

    private static func fact(_ name: String, _ value: String, _ link: Link?) -> View {
        View([
            "name": .text(name.prefix(1).uppercased() + name.dropFirst()), "value": .text(value),
            "link": .link(link ?? Link(path: "")), "hasLink": .flag(link != nil),
        ])
    }

    private static func mail(_ address: String) -> Link? { Link(checking: "mailto:" + address) }

    private static func agreement(_ agreement: Agreement, _ terms: [AgreementTerm], in context: PageContext) -> View {
        View([
            "title": .text(agreement.title), "period": .text(context.wording.period(agreement.period)),
            "edge": .text(edge(agreement, terms, in: context)),
            "terms": .list(AgreementWords.terms(agreement.terms, of: agreement.client, in: context)),
            "place": .text(context.place(agreement.location)), "source": .link(context.source(agreement.location)),
        ])
    }

    /// What is about to change.
    private static func edge(_ agreement: Agreement, _ terms: [AgreementTerm], in context: PageContext) -> String {
        if agreement.from > context.today { return "begins \(context.wording.near(agreement.from))" }
        // Amendments may have moved its end.
        if let term = terms.first(where: { $0.location == agreement.location }) {
            return AgreementTermWords.edge(term, in: context)
        }
        guard let until = agreement.until else { return "no end agreed" }
        let days = until.days(since: context.today)
        return "ends \(context.wording.near(until))" + (days > 1 ? ", in \(days) days" : "")
    }
}

/// The terms of an agreement in a few words each.
enum AgreementWords {
    static func terms(_ terms: Terms, of client: String, in context: PageContext) -> [View] {
        let own = terms.currency ?? context.workspace.client(client)?.currency ?? context.workspace.business.currency
        let currency = own.code
        let services = terms.services.map { service(service: $0, currency, in: context) }
        let rest = [
            terms.retainer.map { retainer($0, currency, in: context) },
            terms.fixed.map { "Fixed price \(currency) \(Wording.grouped($0.price.description))" },
            terms.cap.map {
                "At most \(currency) \(Wording.grouped($0.amount.amount.description)) a \($0.amount.unit.name)"
            },
            terms.rounding.map(rounding), terms.paymentTerms.map { "Paid within \(Wording.dayCount($0))" },
            terms.revisions.map { "\(Wording.count($0, "round")) of changes in the price" },
            terms.acceptance.map { "Counts as approved after \(Wording.dayCount($0)) without an answer" },
            terms.notice.map { "Notice of \(Wording.dayCount($0))" }, terms.renews.flatMap(renewal),
        ]
        return (services + rest.compactMap { $0 }).map { View(["text": .text($0)]) }
    }

    /// `Goes on for 12 months at a time`
    private static func renewal(_ renewal: Renewal) -> String? {
        guard case .every(let length) = renewal else { return nil }
        return "Goes on for \(Wording.dayCount(length)) at a time"
    }

    /// `Time is rounded up to 15m, day by day`.
    private static func rounding(_ rounding: TimeRounding) -> String {
        guard rounding.step > 1 else { return "Time is counted to the minute" }
        let how =
            switch rounding.mode {
            case .up: "up to"
            case .down: "down to"
            case .nearest: "to the nearest"
            }
        let what =
            switch rounding.scope {
            case .entry: "entry by entry"
            case .day: "day by day"
            case .line: "on each line of the invoice"
            case .invoice: "over the whole invoice"
            }
        return "Time is rounded \(how) \(Wording.duration(Minutes(rounding.step))), \(what)"
    }

    private static func service(service term: ServiceTerm, _ currency: String, in context: PageContext) -> String {
        let price = term.rate.map { words(of: $0, currency) } ?? "at the catalogue price"
        let from = term.from.map { " from \(context.wording.day($0))" } ?? ""
        return "\(context.name(ofService: term.service)): \(price)\(from)"
    }

    /// `EUR 55 per hour`, `EUR 120 each`.
    private static func words(of rate: Rate, _ currency: String) -> String {
        let amount = "\(rate.currency?.code ?? currency) \(Wording.grouped(rate.amount.description))"
        return rate.unit.name == "each" ? amount + " each" : "\(amount) per \(rate.unit.name)"
    }

    private static func retainer(_ retainer: Retainer, _ currency: String, in context: PageContext) -> String {
        let fee = "Retainer \(currency) \(Wording.grouped(retainer.fee.amount.description)) a \(retainer.fee.unit.name)"
        switch retainer.includes {
        case .hours(let minutes): return fee + " for \(Wording.duration(minutes))"
        case .money(let amount): return fee + " for work worth \(currency) \(Wording.grouped(amount.description))"
        case nil: return fee
        }
    }
}
