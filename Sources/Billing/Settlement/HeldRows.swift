import Diagnostics
import Records
import Values

/// Everything that issued documents hold: a void has given all rows of its document back, a credit note those that it names.
struct HeldRows {
    /// In the order of the documents, credit notes after invoices; a row may come several times.
    private(set) var time: [(row: RowID, minutes: HeldMinutes)] = []
    private(set) var subjects = RowSubjects()
    /// By client.
    private(set) var expenses: [String: [HeldExpenseKey: [HeldExpense]]] = [:]
    private(set) var charges: [String: [HeldChargeKey: [HeldCharge]]] = [:]
    /// Invoices that were not voided, by client.
    let invoices: [String: [IssuedDocument]]

    init(_ workspace: Workspace, _ catalogue: Catalogue) {
        let voided = workspace.voidedNumbers()
        let documents = workspace.documents.filter { !voided.contains($0.number) }
        let issued = documents.filter(\.isInvoice)
        let notes = documents.filter(\.isCredit)
        invoices = Dictionary(grouping: issued, by: \.client)
        time.reserveCapacity(documents.reduce(0) { $0 + $1.settles.count })
        for document in issued {
            for row in document.settles { add(row, of: document, catalogue) }
        }
        guard !notes.isEmpty else { return }
        let places = Dictionary(issued.map { ($0.number, $0.location) }) { first, _ in first }
        for note in notes {
            // What it gives back was held by its invoice.
            let place = note.refersTo.flatMap { places[$0] } ?? note.location
            for row in note.rowsGivenBack { giveBack(row, client: note.client, of: place, catalogue) }
        }
    }

    private mutating func giveBack(
        _ row: IssuedDocument.Settled, client: String, of document: Location, _ catalogue: Catalogue
    ) {
        switch row {
        case .time(let service, let project, let day, let logged, let counted):
            let held = HeldMinutes(logged: logged, counted: counted, document: document)
            addTime(held, service, project, client, day, catalogue)
        case .expense(let day, let tax, let amount):
            expenses[client]?[HeldExpenseKey(day: day, tax: tax)]?.giveBack(amount.magnitude, of: document)
        case .charge(let day, let service, let amount, let pieces):
            let given = HeldCharge(day: day, amount: amount, pieces: pieces, document: document)
            charges[client]?[HeldChargeKey(service: service.map(catalogue.currentName))]?.giveBack(given)
        }
    }

    private mutating func addTime(
        _ held: HeldMinutes, _ service: String, _ project: String?, _ client: String, _ day: CalendarDate,
        _ catalogue: Catalogue
    ) {
        let name = service.isEmpty ? nil : catalogue.currentName(of: service)
        let subject = RowSubjects.Name(client: client, service: name, project: project)
        time.append((RowID(subjects.number(of: subject), day), held))
    }

    private mutating func add(_ row: IssuedDocument.Settled, of document: IssuedDocument, _ catalogue: Catalogue) {
        switch row {
        case .time(let service, let project, let day, let logged, let counted):
            let held = HeldMinutes(logged: logged, counted: counted, document: document.location)
            addTime(held, service, project, document.client, day, catalogue)
        case .expense(let day, let tax, let amount):
            let key = HeldExpenseKey(day: day, tax: tax)
            expenses[document.client, default: [:]][key, default: []].append(
                HeldExpense(amount: amount, document: document.location))
        case .charge(let day, let service, let amount, let pieces):
            let key = HeldChargeKey(service: service.map(catalogue.currentName))
            let held = HeldCharge(day: day, amount: amount, pieces: pieces, document: document.location)
            charges[document.client, default: [:]][key, default: []].append(held)
        }
    }
}

extension HeldMinutes {
    mutating func add(_ other: HeldMinutes) {
        logged += other.logged
        counted += other.counted
        document = document ?? other.document
    }
}

struct HeldExpenseKey: Hashable {
    let day: CalendarDate
    let tax: String?
}

struct HeldExpense {
    var amount: Money
    let document: Location
}

struct HeldChargeKey: Hashable {
    /// A service, or what belongs to an agreement, such as `retainer-2026/fee`.
    let service: String?
}

struct HeldCharge {
    let day: CalendarDate
    var amount: Money?
    var pieces: DecimalNumber?
    let document: Location
}

extension [HeldExpense] {
    /// Takes off what is as large, else of something larger; of the document named first.
    fileprivate mutating func giveBack(_ amount: Money, of document: Location) {
        let fits = indices.filter { self[$0].amount.magnitude == amount }
        if let index = fits.first(where: { self[$0].document == document }) ?? fits.first {
            remove(at: index)
        } else if let index = firstIndex(where: { $0.document == document && $0.amount > amount }) {
            self[index].amount -= amount
        }
    }
}

extension [HeldCharge] {
    /// Takes off what is the same, whichever sign it is written with, else of something larger; of its document first.
    fileprivate mutating func giveBack(_ given: HeldCharge) {
        let fits = indices.filter { self[$0].isSame(as: given) }
        if let index = fits.first(where: { self[$0].document == given.document }) ?? fits.first {
            remove(at: index)
        } else if let index = firstIndex(where: { $0.document == given.document && $0.isMore(than: given) }) {
            self[index].amount = self[index].amount.map { $0 - (given.amount?.magnitude ?? .zero($0.currency)) }
            self[index].pieces = self[index].pieces.map { $0.less(given.pieces?.magnitude ?? .zero) }
        }
    }
}

extension HeldCharge {
    fileprivate func isSame(as other: HeldCharge) -> Bool {
        day == other.day && amount?.magnitude == other.amount?.magnitude
            && pieces?.magnitude == other.pieces?.magnitude
    }

    fileprivate func isMore(than other: HeldCharge) -> Bool {
        guard day == other.day else { return false }
        if let amount, let given = other.amount?.magnitude { return amount > given }
        if let pieces, let given = other.pieces?.magnitude { return pieces > given }
        return false
    }
}

extension DecimalNumber {
    var magnitude: DecimalNumber { mantissa < 0 ? DecimalNumber(-mantissa, scale: scale) : self }
}

extension Money {
    /// Of amounts in one currency.
    fileprivate static func > (left: Money, right: Money) -> Bool { left.minorUnits > right.minorUnits }
}

extension Array {
    /// Removes the first element that fits, and says whether there was one.
    @discardableResult
    mutating func removeFirst(where fits: (Element) -> Bool) -> Bool {
        guard let index = firstIndex(where: fits) else { return false }
        remove(at: index)
        return true
    }
}
