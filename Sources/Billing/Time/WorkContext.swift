public import Records
import Values

/// What a time entry falls under on its day: client, service, project, agreement, rate and rounding.
public struct WorkContext: Hashable, Sendable {
    /// Why an entry costs what it costs.
    public enum Standing: Hashable, Sendable {
        /// Billed by the hour.
        case hourly
        /// Draws on the retainer.
        case retainer
        /// In a fixed price, or in a service that is priced by piece or by period: it costs nothing by the hour.
        case included
        /// Draws on hours that were bought.
        case package
        /// `billable:no`, or the business's own.
        case notBillable
        /// Under no agreement.
        case outside
        /// Under two agreements that do not say which wins; the second one's index.
        case ambiguous(other: Int)
        case missingRate
    }

    public let client: String?
    /// By the name that it has now.
    public let service: String?
    public let project: String?
    /// The index of the agreement in `AgreementBook.families`.
    public let agreement: Int?
    public let standing: Standing
    /// Nil where there is none.
    public let rate: RateInForce?
    public let rounding: TimeRounding

    /// Whether the entry belongs on a document, with or without a charge.
    public var isBilled: Bool {
        switch standing {
        case .hourly, .retainer, .included, .package: true
        case .notBillable, .outside, .ambiguous, .missingRate: false
        }
    }
}

/// What decides an entry's context, apart from its day.
struct WorkDescription: Hashable {
    let client: String?
    let service: String?
    let project: String?
    let agreement: String?
    let rate: Rate?
    let isBillable: Bool
}

extension AgreementBook {
    func context(of work: WorkDescription, on day: CalendarDate) -> WorkContext {
        let service = work.service.map(catalogue.currentName)
        func made(_ standing: WorkContext.Standing, _ index: Int? = nil, rate: RateInForce? = nil) -> WorkContext {
            let rounding = index.flatMap { families[$0].terms(on: day).rounding } ?? .none
            return WorkContext(
                client: work.client, service: service, project: work.project, agreement: index, standing: standing,
                rate: rate, rounding: rounding)
        }
        guard let client = work.client, work.isBillable else { return made(.notBillable) }
        let finding = agreement(
            client: client, service: service, project: work.project, on: day, named: work.agreement)
        switch finding {
        case .none: return made(.outside)
        case .ambiguous(let first, let second): return made(.ambiguous(other: second), first)
        case .one(let index):
            let rate = service.flatMap { self.rate(of: $0, in: index, on: day) }
            let standing = standing(of: service, in: index, on: day, rate: rate)
            guard let own = work.rate else { return made(standing, index, rate: rate) }
            // A rate on the line is for that line alone, whatever else would have covered it.
            let currency = own.currency ?? currency(of: families[index], on: day)
            let location = rate?.location ?? families[index].location
            let stated = RateInForce(
                rate: own, currency: currency, reason: "rate on the entry's line", location: location)
            return made(own.unit == .hour ? .hourly : standing, index, rate: stated)
        }
    }

    private func standing(
        of service: String?, in index: Int, on day: CalendarDate, rate: RateInForce?
    ) -> WorkContext.Standing {
        let terms = families[index].terms(on: day)
        if terms.fixedCovers(service) { return .included }
        if terms.retainerCovers(service) { return .retainer }
        guard let rate else { return .missingRate }
        guard rate.isHourly else { return .included }
        return terms.package == nil ? .hourly : .package
    }
}
