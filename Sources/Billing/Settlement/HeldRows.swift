import Diagnostics
import Records
import Values

/// Everything that issued documents hold: a void has given all rows of its document back, a credit note those that it names.
struct HeldRows {
    /// In the order of the documents; a row may come several times.
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
        invoices = Dictionary(grouping: documents.filter(\.isInvoice), by: \.client)
        time.reserveCapacity(documents.reduce(0) { $0 + $1.settles.count })
        for document in documents where document.isInvoice || document.isCredit {
            for row in document.settles { add(row, of: document, catalogue) }
        }
    }

    private mutating func add(_ row: IssuedDocument.Settled, of document: IssuedDocument, _ catalogue: Catalogue) {
        switch row {
        case .time(let service, let project, let day, let logged, let counted):
            let name = service.isEmpty ? nil : catalogue.currentName(of: service)
            let subject = RowSubjects.Name(client: document.client, service: name, project: project)
            let row = RowID(subjects.number(of: subject), day)
            time.append((row, HeldMinutes(logged, counted, of: document)))
        case .expense(let day, let tax, let amount):
            let key = HeldExpenseKey(day: day, tax: tax)
            if document.isCredit {
                expenses[document.client]?[key]?.removeFirst { $0.amount.magnitude == amount.magnitude }
            } else {
                expenses[document.client, default: [:]][key, default: []].append(
                    HeldExpense(amount: amount, document: document.location))
            }
        case .charge(let day, let service, let amount, let pieces):
            let key = HeldChargeKey(service: service.map(catalogue.currentName))
            let held = HeldCharge(day: day, amount: amount, pieces: pieces, document: document.location)
            if document.isCredit {
                charges[document.client]?[key]?.removeFirst { $0.isSame(as: held) }
            } else {
                charges[document.client, default: [:]][key, default: []].append(held)
            }
        }
    }
}

extension HeldMinutes {
    /// A credit note can only give back, whichever sign its rows were written with.
    fileprivate init(_ logged: Minutes, _ counted: Minutes, of document: IssuedDocument) {
        func signed(_ minutes: Minutes) -> Minutes {
            document.isCredit ? Minutes(-Int(minutes.count.magnitude)) : minutes
        }
        self.init(logged: signed(logged), counted: signed(counted), document: document.location)
    }

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
    let amount: Money
    let document: Location
}

struct HeldChargeKey: Hashable {
    /// A service, or what belongs to an agreement, such as `retainer-2026/fee`.
    let service: String?
}

struct HeldCharge {
    let day: CalendarDate
    let amount: Money?
    let pieces: DecimalNumber?
    let document: Location

    func isSame(as other: HeldCharge) -> Bool {
        day == other.day && amount?.magnitude == other.amount?.magnitude && pieces == other.pieces
    }
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
