import Billing
import Diagnostics
import Records
import Testing
import Values

/// A workspace with one client, `acme`, written in the words of the format.
struct Fixture {
    var workspace: Workspace
    private var line = 0

    init(today: String, currency: String = "EUR") throws {
        let business = Business(location: place(1), currency: try code(currency), zone: .utc)
        workspace = Workspace(today: try day(today), files: [], business: business)
        workspace.clients = [Client(id: "acme", location: place(1, file: 1), name: "Acme")]
    }

    var drafts: DraftInvoices { DraftInvoices(workspace) }

    /// The only draft.
    func draft() throws -> DraftInvoice {
        let drafts = drafts.drafts
        #expect(drafts.count == 1)
        return try #require(drafts.first)
    }

    @discardableResult
    mutating func agreement(
        _ id: String = "terms", from: String = "2026-01-01", until: String? = nil, amends: String? = nil,
        project: String? = nil, services: [(String, String)] = [], _ change: (inout Terms) throws -> Void = { _ in }
    ) throws -> Agreement {
        let location = place(1, file: 10 + workspace.agreements.count)
        var agreement = Agreement(id: id, client: "acme", location: location, title: id, from: try day(from))
        agreement.until = try until.map { try day($0) }
        agreement.amends = amends
        agreement.project = project
        agreement.terms.services = try services.enumerated().map { index, row in
            // `writing from 2026-03-01` dates a row.
            let words = row.0.split(separator: " ").map(String.init)
            let price = row.1.isEmpty ? nil : try rate(row.1)
            return ServiceTerm(
                service: words[0], rate: price, from: try words.count > 2 ? day(words[2]) : nil,
                location: Location(file: location.file, line: index + 2, column: 1))
        }
        try change(&agreement.terms)
        workspace.agreements.append(agreement)
        return agreement
    }

    /// A time entry: `1h30m` or `13:00-14:30`; a negative one comes off the entry before it.
    mutating func log(
        _ on: String, _ time: String, _ service: String? = "writing", project: String? = nil, rate: String? = nil,
        billable: Bool = true, client: String = "acme", _ change: (inout TimeEntry) -> Void = { _ in }
    ) throws {
        line += 1
        let range = ClockRange(time)
        let minutes = try range.map { Minutes(($0.end ?? $0.start) - $0.start) } ?? #require(Minutes(time))
        var entry = TimeEntry(
            location: place(line, file: 2), client: client, day: try day(on), minutes: minutes, text: "")
        entry.range = range
        entry.service = service
        entry.project = project
        entry.rate = try rate.map { try Rate(reading: $0) }
        entry.isBillable = billable
        if minutes < .zero, !workspace.time.isEmpty { entry.comesOff = workspace.time.count - 1 }
        change(&entry)
        workspace.time.append(entry)
    }

    mutating func service(_ id: String, _ price: String?, formerly: [String] = [], tax: String? = nil) throws {
        var service = Service(id: id, location: place(1, file: 40 + workspace.services.count), name: id)
        service.prices = try price.map { [DatedRate(try rate($0))] } ?? []
        service.formerly = formerly
        service.tax = tax
        workspace.services.append(service)
    }

    mutating func charge(
        _ on: String, _ what: Charge.What, _ text: String = "", service: String? = nil, tax: String? = nil,
        package: Minutes? = nil
    ) throws {
        line += 1
        var charge = Charge(location: place(line, file: 3), client: "acme", day: try day(on), what: what, text: text)
        charge.service = service
        charge.tax = tax
        charge.package = package
        workspace.charges.append(charge)
    }

    mutating func expense(
        _ on: String, _ amount: String, currency: String = "EUR", tax: String? = nil,
        _ change: (inout Expense) -> Void = { _ in }
    ) throws {
        line += 1
        var expense = Expense(
            location: place(line, file: 4), client: "acme", day: try day(on), amount: try money(amount, currency),
            text: "Stock photo")
        expense.tax = tax
        change(&expense)
        workspace.expenses.append(expense)
    }

    mutating func pay(_ on: String, _ amount: String, _ invoices: String...) throws {
        line += 1
        var payment = Payment(
            location: place(line, file: 5), client: "acme", day: try day(on),
            amount: try money(amount, workspace.business.currency.code), text: "")
        payment.invoices = invoices
        workspace.payments.append(payment)
    }

    mutating func useTax(_ codes: TaxCode..., default name: String? = nil) {
        workspace.business.taxCodes = codes
        workspace.business.defaultTax = name ?? codes.first?.code
    }

    /// Issues a draft as it stands, on today's date.
    mutating func issue(_ draft: DraftInvoice, number: String? = nil) {
        let count = workspace.documents.count
        var document = IssuedDocument(
            location: place(1, file: 100 + count), kind: .invoice, number: number ?? "2026-\(count + 1)",
            client: draft.client, issued: draft.issued, currency: draft.currency, total: draft.totals.payable)
        document.period = draft.period
        document.due = draft.due
        document.lines = draft.lines.map {
            IssuedDocument.Line(
                text: $0.text, quantity: $0.quantity?.printed ?? "", unit: $0.unit, price: $0.price, amount: $0.amount,
                taxes: $0.tax.map(workspace.business.taxes)?.map(\.code) ?? [])
        }
        document.earlyPayment = draft.earlyPayment
        document.taxes = draft.totals.taxes.map {
            IssuedDocument.Tax(tax: $0.code, category: $0.category, rate: $0.rate, base: $0.base, amount: $0.amount)
        }
        document.settles = draft.settles
        workspace.documents.append(document)
    }

    /// Issues a document that holds these rows and nothing else.
    mutating func issue(_ number: String, _ settles: [IssuedDocument.Settled], kind: IssuedDocument.Kind = .invoice)
        throws
    {
        var document = IssuedDocument(
            location: place(1, file: 100 + workspace.documents.count), kind: kind, number: number, client: "acme",
            issued: workspace.today, currency: workspace.business.currency, total: try money("1.00"))
        document.settles = settles
        workspace.documents.append(document)
    }
}

func rate(_ text: String) throws -> Rate { try Rate(reading: text) }

extension TimeRounding {
    init(_ step: Int, _ mode: Mode, _ scope: Scope) { self.init(step: step, mode: mode, scope: scope) }
}

extension Terms {
    mutating func invoice(_ change: (inout InvoiceTerms) -> Void) {
        var terms = invoice ?? InvoiceTerms()
        change(&terms)
        invoice = terms
    }
}
