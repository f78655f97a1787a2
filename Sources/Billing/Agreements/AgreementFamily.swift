public import Diagnostics
public import Records
public import Values

/// An agreement with everything that amends it: which terms hold on which days.
public struct AgreementFamily: Sendable {
    /// Terms that hold over some days, merged from the first agreement and its amendments up to then.
    public struct Version: Sendable {
        public let from: CalendarDate
        public let terms: Terms
        /// The agreements that were merged, the first one first.
        public let sources: [Agreement]
    }

    /// The first agreement's id.
    public let id: String
    public let client: String
    public let project: String?
    public let location: Location
    public let title: String
    public let signed: CalendarDate?
    /// From its first day to its last; without a last one where it names none, or goes on by itself.
    public let period: Period
    /// The last day of its first term; nil where it names none.
    public let until: CalendarDate?
    /// For how long it goes on when a term has ended; nil where it does not.
    public let renews: DayCount?
    /// In order of their days; never empty.
    public let versions: [Version]
    /// The ids of the agreement and its amendments.
    public let members: [String]

    /// The terms on a day; before the first day the first ones.
    public func version(on day: CalendarDate) -> Version? {
        versions.last { $0.from <= day } ?? versions.first
    }

    /// The terms in force that day, amendments applied; before the first day those of the first.
    public func terms(on day: CalendarDate) -> Terms { version(on: day)?.terms ?? Terms() }
}

extension AgreementFamily {
    init(root: Agreement, amendments: [Agreement]) {
        var until = root.until
        var sources = [root]
        var versions = [Version(from: root.from, terms: root.terms.starting(root.from), sources: sources)]
        for amendment in amendments {
            let from = max(amendment.from, root.from)
            let previous = versions[versions.count - 1]
            sources.append(amendment)
            if previous.from == from { versions.removeLast() }
            let terms = previous.terms.amended(by: amendment.terms, from: from)
            versions.append(Version(from: from, terms: terms, sources: sources))
            until = amendment.until ?? until
        }
        var renews: DayCount?
        if until != nil, case .every(let length)? = versions.last?.terms.renews { renews = length }
        self.init(
            id: root.id, client: root.client, project: root.project, location: root.location, title: root.title,
            signed: root.signed, period: Period(root.from, through: renews == nil ? until : nil), until: until,
            renews: renews, versions: versions,
            members: sources.map(\.id))
    }
}

extension Terms {
    /// These terms with every row of a service dated.
    func starting(_ day: CalendarDate) -> Terms {
        var terms = self
        terms.services = services.map { $0.dated($0.from ?? day) }
        return terms
    }

    /// The keys and service rows that the amendment names, from its day, over these.
    func amended(by amendment: Terms, from day: CalendarDate) -> Terms {
        var terms = self
        let named = Set(amendment.services.map(\.service))
        // Rows of a named service that would have begun later are replaced as well.
        terms.services.removeAll { row in named.contains(row.service) && row.from.map { $0 >= day } ?? false }
        terms.services += amendment.services.map { $0.dated(max($0.from ?? day, day)) }
        terms.takeMoney(from: amendment)
        terms.takeManner(from: amendment)
        return terms
    }

    private mutating func takeMoney(from other: Terms) {
        currency = other.currency ?? currency
        retainer = other.retainer ?? retainer
        fixed = other.fixed ?? fixed
        package = other.package ?? package
        deposit = other.deposit ?? deposit
        cap = other.cap ?? cap
        minimum = other.minimum ?? minimum
        discount = other.discount ?? discount
        earlyPayment = other.earlyPayment ?? earlyPayment
        instalments = other.instalments ?? instalments
        expenses = other.expenses ?? expenses
        cashRounding = other.cashRounding ?? cashRounding
        tax = other.tax ?? tax
    }

    private mutating func takeManner(from other: Terms) {
        paymentTerms = other.paymentTerms ?? paymentTerms
        rounding = other.rounding ?? rounding
        invoice = other.invoice ?? invoice
        allocation = other.allocation ?? allocation
        revisions = other.revisions ?? revisions
        response = other.response ?? response
        clientResponse = other.clientResponse ?? clientResponse
        acceptance = other.acceptance ?? acceptance
        lateInterest = other.lateInterest ?? lateInterest
        notice = other.notice ?? notice
        renews = other.renews ?? renews
    }
}

extension ServiceTerm {
    func dated(_ day: CalendarDate) -> ServiceTerm {
        ServiceTerm(service: service, rate: rate, from: day, location: location)
    }
}
