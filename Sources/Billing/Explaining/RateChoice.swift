import Diagnostics
import Records
import Values

/// The rate of work, and what else might have been it.
struct RateChoice {
    let book: AgreementBook
    let workspace: Workspace

    /// The rate with why it is that one: below it each row, price and agreement that was passed over.
    func step(_ rate: RateInForce, of work: WorkContext, on day: CalendarDate, line entry: TimeEntry?) -> Step {
        guard let service = work.service, let index = work.agreement else { return rate.step }
        // The context of an entry with its own rate is shared by all of its kind, so only the entry knows the line.
        let own = entry.flatMap { $0.rate == nil || $0.rate?.unit != .hour ? nil : $0.location }
        let others = rows(than: rate, service, index, day, isOwn: own != nil) + catalogue(than: rate, service, day)
        return Step(
            .price, "rate", .price(rate.rate.amount, rate.currency, unit: rate.rate.unit.name), .told,
            reason: rate.reason, at: [own ?? rate.location],
            parts: others + agreements(than: index, of: work, on: day))
    }

    /// Rows of the agreement and of what amends it.
    private func rows(than rate: RateInForce, _ service: String, _ index: Int, _ day: CalendarDate, isOwn: Bool)
        -> [Step]
    {
        let family = book.families[index]
        let inForce = family.terms(on: day).services
        var seen: Set<Location> = isOwn ? [] : [rate.location]
        let chosen = inForce.first { !isOwn && $0.location == rate.location }
        return family.versions.flatMap(\.terms.services).filter { $0.service == service }.compactMap { row in
            guard let other = row.rate, seen.insert(row.location).inserted else { return nil }
            let from = row.from ?? family.period.start
            let why: String
            if from > day {
                why = "from \(from) on"
            } else if isOwn {
                why = "the line's own rate comes first"
            } else if !inForce.contains(where: { $0.location == row.location }) {
                why = "an amendment put others in its place"
            } else {
                why = "the row from \(chosen?.from ?? day) is later"
            }
            return notChosen(other, book.currency(of: family, on: day), why, row.location)
        }
    }

    private func catalogue(than rate: RateInForce, _ service: String, _ day: CalendarDate) -> [Step] {
        guard let price = book.catalogue.price(of: service, on: day), price.location != rate.location else { return [] }
        return [
            notChosen(
                price.rate, price.currency, "the catalogue's price holds where no agreement names one", price.location)
        ]
    }

    /// Other agreements of the client that cover the work, and gave way to the one for its project.
    private func agreements(than index: Int, of work: WorkContext, on day: CalendarDate) -> [Step] {
        guard let client = work.client, let service = work.service else { return [] }
        let project = book.families[index].project
        return book.families(of: client).compactMap { other in
            let family = book.families[other]
            guard other != index, family.period.contains(day), family.project == nil || family.project == work.project,
                family.terms(on: day).covers(service, on: day), let rate = book.rate(of: service, in: other, on: day)
            else { return nil }
            let why = project.map { "agreement '\(family.id)'; the one for '\($0)' wins there" }
            return notChosen(
                rate.rate, rate.currency, why ?? "agreement '\(family.id)', which the line does not name", rate.location
            )
        }
    }

    private func notChosen(_ rate: Rate, _ currency: Currency, _ why: String, _ place: Location) -> Step {
        Step(
            .notChosen, "not", .price(rate.amount, rate.currency ?? currency, unit: rate.unit.name), reason: why,
            at: [place])
    }
}
