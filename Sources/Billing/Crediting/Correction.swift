import Records
import Values

/// What a correction takes off an invoice: the lines of what the workspace has lost, and the rows that held it.
struct Correction {
    private(set) var parts: [CreditRequest.Part] = []
    private(set) var rows: [ReturnedRow] = []
    private let invoice: CreditableInvoice
    private let left: RowsLeft
    private let catalogue: Catalogue

    /// - Parameter lines: those that the person named, which alone are corrected then; nil for all.
    init(
        _ lost: [Overbilled], of invoice: CreditableInvoice, _ left: RowsLeft, _ catalogue: Catalogue, lines: Set<Int>?
    ) throws(CreditRefusal) {
        (self.invoice, self.left, self.catalogue) = (invoice, left, catalogue)
        var hours: [Int: Minutes] = [:]
        var whole: Set<Int> = []
        for work in lost {
            let returned = rows(of: work)
            let known = Set(returned.compactMap(\.line))
            if let lines {
                if known.isEmpty || !known.isDisjoint(with: lines) { rows += returned }
                continue
            }
            rows += returned
            switch work.what {
            case .time:
                for row in returned { if let line = row.line { hours[line, default: .zero] += row.minutes } }
                let unplaced = returned.filter { $0.line == nil }.map(\.minutes).total()
                if work.value != nil, unplaced > .zero {
                    hours[try line(of: work, unplaced), default: .zero] += unplaced
                }
            case .beyond(let minutes, _): hours[try line(of: work, minutes), default: .zero] += minutes
            case .expense, .charge, .pieces:
                if let line = known.min() { whole.insert(line) } else { whole.insert(try line(of: work)) }
            }
        }
        let given = rows
        parts =
            hours.map { line, minutes in invoice.part(line, minutes, isLast: left.isEmptied(line, by: given)) }
            + whole.map { CreditRequest.Part(line: $0, .whole) }
        parts.sort { $0.line < $1.line }
    }

    /// The rows that hold it, the last line first; where the document names no project, its rows of that day.
    private func rows(of work: Overbilled) -> [ReturnedRow] {
        guard let (subject, lost) = work.row(catalogue) else { return [] }
        let own = left.rows.filter { $0.subject == subject || ($0.isExpense(of: subject) && $0.held == lost) }
        let plain = left.rows.filter { $0.subject == subject.withoutProject }
        var (returned, rest): ([ReturnedRow], HeldPart) = ([], lost)
        for row in (own.isEmpty ? plain : own).reversed() where !rest.isNothing {
            let stays = row.held.less(rest)
            let taken = row.held.less(stays.left).left
            if !taken.isNothing { returned.append(ReturnedRow(what: row.subject.givingBack(taken), line: row.line)) }
            rest = stays.rest
        }
        return rest.isNothing ? returned : returned + [ReturnedRow(what: subject.givingBack(rest), line: nil)]
    }

    /// The line on which it was billed, where the document does not say: by the service's name and the price.
    private func line(of work: Overbilled, _ minutes: Minutes? = nil) throws(CreditRefusal) -> Int {
        let open = invoice.lines.indices.filter {
            invoice.lines[$0].left.minorUnits > 0 && invoice.lines[$0].line.over == nil
        }
        let fits = open.filter { index in
            let line = invoice.lines[index].line
            guard let value = work.value else { return false }
            guard let minutes else { return !line.isHourly && line.amount == value }
            guard line.isHourly, let price = line.price else { return false }
            return PrintedQuantity(DecimalNumber(Int64(minutes.count)), dividedBy: 60).times(price, in: value.currency)
                == value
        }
        let titled = open.filter { index in
            let line = invoice.lines[index].line
            guard let service = work.service, line.isHourly == (minutes != nil) else { return false }
            return line.text.hasPrefix(catalogue.title(of: service)) || line.text.hasPrefix(service)
        }
        // What is beyond a retainer stands on the line of which no hours of the log are.
        let beyond = fits.filter { index in !left.rows.contains { $0.line == index + 1 } }
        let both = titled.filter(fits.contains)
        if case .beyond = work.what, let found = beyond.first ?? fits.first { return found + 1 }
        if let found = both.first ?? (titled.count == 1 ? titled.first : nil) ?? (fits.count == 1 ? fits.first : nil) {
            return found + 1
        }
        throw CreditRefusal(
            "\(invoice.document.number) does not say on which line the \(work.service.map { "'\($0)'" } ?? "cost") of "
                + "\(work.day) stands",
            fix: "say it, as in `--correction --lines 1=\(minutes.map(\.description) ?? "50.00")`")
    }
}

extension CreditableInvoice {
    /// So many hours of a line, as far as there are so many.
    fileprivate func part(_ number: Int, _ minutes: Minutes, isLast: Bool) -> CreditRequest.Part {
        let line = lines[number - 1]
        guard !isLast, let price = line.line.price else { return CreditRequest.Part(line: number, .whole) }
        let clock = PrintedQuantity(DecimalNumber(Int64(minutes.count)), dividedBy: 60)
        let amount = clock.times(price, in: currency)
        guard amount.minorUnits < line.left.minorUnits else { return CreditRequest.Part(line: number, .whole) }
        return CreditRequest.Part(line: number, line.leftQuantity == nil ? .money(amount) : .hours(minutes))
    }
}

extension RowsLeft {
    /// Whether nothing is left on a line when these rows are given back.
    fileprivate func isEmptied(_ line: Int, by returned: [ReturnedRow]) -> Bool {
        let held = rows.filter { $0.line == line }.map(\.minutes).total()
        return held > .zero && held == returned.filter { $0.line == line }.map(\.minutes).total()
    }
}

extension RowsLeft.Row {
    /// An expense of a day, whatever the tax in it.
    fileprivate func isExpense(of other: RowSubject) -> Bool {
        subject.kind == .expense && other.kind == .expense && subject.day == other.day
    }

    fileprivate var minutes: Minutes { if case .time(_, let counted) = held { counted } else { .zero } }
}

extension ReturnedRow {
    /// Positive.
    fileprivate var minutes: Minutes { if case .time(_, _, _, _, let counted) = what { -counted } else { .zero } }
}

extension RowSubject {
    fileprivate var withoutProject: RowSubject {
        kind == .time ? RowSubject(kind: kind, day: day, service: service, detail: nil) : self
    }
}

extension Overbilled {
    /// The row that was lost; nil for work that is within a retainer again, whose rows are told on their own.
    fileprivate func row(_ catalogue: Catalogue) -> (RowSubject, HeldPart)? {
        switch what {
        case .time(let logged, let counted):
            (
                RowSubject(kind: .time, day: day, service: service ?? "", detail: project),
                .time(logged: logged, counted: counted)
            )
        case .beyond: nil
        case .expense(let amount):
            (RowSubject(kind: .expense, day: day, service: nil, detail: nil), .amount(amount))
        case .charge(let amount): (RowSubject(kind: .charge, day: day, service: service, detail: nil), .amount(amount))
        case .pieces(let number): (RowSubject(kind: .charge, day: day, service: service, detail: nil), .pieces(number))
        }
    }
}
