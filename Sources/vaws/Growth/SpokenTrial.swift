import Practice
import Records
import Values

/// An offer as it is said to `vaws try`, read into the question that it means; wrong usage where it is none.
struct SpokenTrial {
    let service: String
    let price: String?
    let hours: String?
    let quantity: String?
    let clients: Int
    let hoursEach: String?
    let cost: String?

    func question(in workspace: Workspace) throws(Complaint) -> IncomeTest.Question {
        let rate = try rate(in: workspace)
        let currency = rate.currency ?? workspace.business.currency
        var question = IncomeTest.Question(
            service: workspace.service(service)?.id ?? service, price: rate.amount, currency: currency,
            unit: rate.unit)
        guard (1...10_000).contains(clients) else {
            throw wrong("--clients", "\(clients)", "no number of clients", "3")
        }
        question.clients = clients
        question.pace = try pace(of: rate.unit)
        question.hoursEach = try hoursEach.map { text throws(Complaint) in
            if let minutes = Minutes(text), minutes > .zero { return minutes }
            throw wrong("--hours-each", text, "no length of time", "2h")
        }
        if rate.unit == .hour, hoursEach != nil {
            throw Complaint(
                "`--hours-each` goes with a price by the piece or a fee", fix: "write `--hours 10/week`",
                status: .usage)
        }
        question.cost = try cost.map { text throws(Complaint) in
            if let money = Money(text, in: currency), money.currency == currency, !money.isNegative { return money }
            throw wrong("--cost", text, "no amount in \(currency)", "240")
        }
        return question
    }

    /// What was said, else 52 less the days off in `vaws.yaml`.
    func weeks(_ text: String?, in workspace: Workspace) throws(Complaint) -> DecimalNumber {
        guard let text else {
            return IncomeTest.weeksOfWork(workspace.business.calendar, from: workspace.today)
        }
        if let number = DecimalNumber(text), number > .zero, number <= DecimalNumber(53) { return number }
        throw wrong("--weeks", text, "no number of weeks", "46")
    }

    private func rate(in workspace: Workspace) throws(Complaint) -> Rate {
        guard let price else {
            if let rate = workspace.service(service)?.price(on: workspace.today) { return rate }
            throw Complaint(
                "'\(service)' has no price in the catalogue", fix: "add `--price 45/hour`, or `--price 110/each`",
                status: .usage)
        }
        if let rate = try? Rate(reading: price), rate.amount > .zero { return rate }
        throw wrong("--price", price, "no price for a unit", "45/hour")
    }

    /// Of hours or pieces, one a week or month; a fee comes by itself.
    private func pace(of unit: Rate.Unit) throws(Complaint) -> IncomeTest.Pace? {
        switch unit {
        case .hour:
            guard let hours, quantity == nil else {
                throw Complaint(
                    "it is open how many hours are sold", fix: "add `--hours 10/week` instead of pieces",
                    status: .usage)
            }
            return try pace("--hours", hours, example: "10/week")
        case .piece:
            guard let quantity, hours == nil else {
                throw Complaint(
                    "it is open how many are sold", fix: "add `--quantity 4/month`, and `--hours-each 2h`",
                    status: .usage)
            }
            return try pace("--quantity", quantity, example: "4/month")
        case .week, .month, .year:
            guard hours == nil, quantity == nil else {
                throw Complaint(
                    "a fee comes once a \(unit.name) from each client",
                    fix: "write `--clients 3`, and `--hours-each 8h` for the work in a \(unit.name)", status: .usage)
            }
            return nil
        }
    }

    private func pace(_ option: String, _ text: String, example: String) throws(Complaint) -> IncomeTest.Pace {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        let count = parts.first.map { $0.hasSuffix("h") ? String($0.dropLast()) : $0 }
        guard parts.count == 2, let number = count.flatMap({ DecimalNumber($0) }), number > .zero,
            let every = IncomeTest.Pace.Every(rawValue: parts[1])
        else { throw wrong(option, text, "no number a week, month or year", example) }
        return IncomeTest.Pace(number, every: every)
    }

    private func wrong(_ option: String, _ text: String, _ what: String, _ example: String) -> Complaint {
        Complaint("`\(option)`: '\(text)' is \(what)", fix: "write it as `\(option) \(example)`", status: .usage)
    }
}
