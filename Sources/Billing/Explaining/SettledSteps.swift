import Diagnostics
import Records
import Values

/// What a document settles, beside what the workspace says now.
struct SettledSteps {
    private let document: IssuedDocument
    private let settlement: Settlement
    private let places: DocumentPlaces
    private let entries: EntrySteps
    private var rows: [RowSubjects.Name: [CalendarDate: WorkRow]] = [:]

    private var workspace: Workspace { settlement.ledger.workspace }
    private var catalogue: Catalogue { settlement.ledger.book.catalogue }

    init(_ document: IssuedDocument, _ settlement: Settlement, _ places: DocumentPlaces) {
        self.document = document
        self.settlement = settlement
        self.places = places
        entries = EntrySteps(settlement)
        for row in settlement.rows {
            let name = settlement.name(of: row)
            if name.client == document.client { rows[name, default: [:]][row.id.day] = row }
        }
    }

    var all: [Step] {
        document.settles.enumerated().map { index, row in
            let place = places.place(index, of: document.settles.count, in: "settles")
            switch row {
            case .time(let service, let project, let day, let logged, let counted):
                return time(service, project, day, logged, counted, place)
            case .expense(let day, let tax, let amount): return expense(day, tax, amount, place)
            case .charge(let day, let service, let amount, let pieces):
                return charge(day, service, amount, pieces, place)
            }
        }
    }

    private func time(
        _ service: String, _ project: String?, _ day: CalendarDate, _ logged: Minutes, _ counted: Minutes,
        _ place: Location
    ) -> Step {
        let name = RowSubjects.Name(
            client: document.client, service: service.isEmpty ? nil : catalogue.currentName(of: service),
            project: project)
        // A document that names no project holds the rows of all projects.
        let found = project == nil ? rows.keys.filter { $0.withoutProject == name }.compactMap { rows[$0]?[day] } : []
        let known = (rows[name]?[day]).map { [$0] } ?? found.sorted { $0.id < $1.id }
        let now = known.flatMap { settlement.entryOrder[$0.entries].map(entries.counted) }
        let (said, same) = words(known, logged)
        return Step(
            same ? .entry : .note, "\(day) \(service)\(project.map { ", \($0)" } ?? "")", .minutes(counted), .told,
            reason: (counted == logged ? [said] : ["\(logged) logged", said]).joined(separator: "; "), at: [place],
            parts: now)
    }

    /// Whether the log still says what documents hold of these rows.
    private func words(_ rows: [WorkRow], _ logged: Minutes) -> (String, isSame: Bool) {
        let now = rows.map(\.logged).total()
        let held = rows.map(\.held.logged).total()
        if rows.allSatisfy({ $0.entries.isEmpty }) {
            return held == .zero && !rows.isEmpty
                ? ("given back", true) : ("no line of the log says so any more", false)
        }
        if now == held { return ("the log still says so", true) }
        if held == .zero { return ("given back: it is open again", true) }
        return now > held
            ? ("the log says \(now) now: \(now - held) more than was billed", false)
            : ("the log says \(now) now: \(held - now) less than was billed", false)
    }

    private func expense(_ day: CalendarDate, _ tax: String?, _ amount: Money, _ place: Location) -> Step {
        let found = workspace.expenses.filter {
            $0.client == document.client && $0.day == day && (tax == nil || $0.tax == tax)
                && ($0.amount == amount || $0.bookedAs == amount)
        }.map { Step(.amount, $0.text, .money($0.amount), at: [$0.location]) }
        return row("\(day) expense", .money(amount), found, place)
    }

    private func charge(
        _ day: CalendarDate, _ service: String?, _ amount: Money?, _ pieces: DecimalNumber?, _ place: Location
    ) -> Step {
        let value: Step.Value = amount.map { .money($0) } ?? pieces.map { .number($0) } ?? .none
        let name = "\(day) \(service ?? "charge")"
        // Fees and parts of a fixed price are held by the agreement's name.
        guard service?.contains("/") != true else {
            let agreement = workspace.agreements.first {
                $0.client == document.client && service?.hasPrefix($0.id + "/") == true
            }
            let found = agreement.map { [Step(.amount, "agreement '\($0.id)'", .none, at: [$0.location])] } ?? []
            return row(name, value, found, place)
        }
        let current = service.map(catalogue.currentName)
        let found = workspace.charges.filter {
            $0.client == document.client && $0.day == day && $0.service.map(catalogue.currentName) == current
                && $0.what.matches(amount, pieces)
        }.map { Step(.amount, $0.text, .none, at: [$0.location]) }
        // A service priced by the period has no line of its own.
        let recurring = found.isEmpty && current.map { isRecurring($0, on: day) } ?? false
        return recurring
            ? Step(.entry, name, value, .told, reason: "the fee of its period", at: [place])
            : row(name, value, found, place)
    }

    private func isRecurring(_ service: String, on day: CalendarDate) -> Bool {
        let book = settlement.ledger.book
        return book.families(of: document.client).contains {
            guard let unit = book.rate(of: service, in: $0, on: day)?.rate.unit else { return false }
            return unit == .week || unit == .month || unit == .year
        }
    }

    private func row(_ name: String, _ value: Step.Value, _ found: [Step], _ place: Location) -> Step {
        Step(
            found.isEmpty ? .note : .entry, name, value, .told,
            reason: found.isEmpty ? "no line says so any more" : "its line still says so", at: [place], parts: found)
    }
}

extension Charge.What {
    fileprivate func matches(_ amount: Money?, _ pieces: DecimalNumber?) -> Bool {
        switch self {
        case .amount(let own): own == amount
        case .quantity(let own): own == pieces
        case .percent, .note: amount == nil && pieces == nil
        }
    }
}
