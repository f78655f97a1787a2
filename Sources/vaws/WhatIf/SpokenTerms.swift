import Billing
import Records
import Values

/// Terms as they are said to `vaws whatif`, read into those that they mean; wrong usage where they are none.
enum SpokenTerms {
    /// `35/hour` for all services by the hour, or `writing=35/hour`.
    static func rate(_ text: String, in workspace: Workspace) throws(Complaint) -> ChangedTerms.HourlyRate {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        let rate = try hourly(parts.last ?? "", "--rate", example: "35/hour")
        guard parts.count == 2 else { return ChangedTerms.HourlyRate(service: nil, rate: rate) }
        let names = workspace.services.map(\.id)
        guard names.isEmpty || workspace.service(parts[0]) != nil else {
            throw Complaint(
                "there is no service '\(parts[0])'",
                fix: didYouMean(parts[0], among: names) ?? "write one of \(names.sorted().listed)",
                id: "unknown-service")
        }
        return ChangedTerms.HourlyRate(service: workspace.service(parts[0])?.id ?? parts[0], rate: rate)
    }

    private static func hourly(_ text: String, _ option: String, example: String) throws(Complaint) -> Rate {
        if let rate = try? Rate(reading: text), rate.unit == .hour, rate.amount >= .zero { return rate }
        throw Complaint(
            "`\(option)`: '\(text)' is no rate by the hour", fix: "write it as `\(option) \(example)`", status: .usage)
    }

    /// `day:15m:up`, in any order; the scope may be left out. Or `none`.
    static func rounding(_ text: String) throws(Complaint) -> TimeRounding {
        if text == "none" { return .none }
        var (step, mode, scope): (Int?, TimeRounding.Mode?, TimeRounding.Scope?)
        for part in text.split(separator: ":").map(String.init) {
            if let minutes = Minutes(part), TimeRounding.steps.contains(minutes.count) {
                step = minutes.count
            } else if let word = TimeRounding.Mode(rawValue: part) {
                mode = word
            } else if let word = TimeRounding.Scope(rawValue: part) {
                scope = word
            } else {
                throw noRounding(text, part)
            }
        }
        guard let step, let mode else { throw noRounding(text, nil) }
        return TimeRounding(step: step, mode: mode, scope: scope ?? .entry)
    }

    private static func noRounding(_ text: String, _ part: String?) -> Complaint {
        let steps = TimeRounding.steps.map { "\($0)m" }.listed
        let words = (TimeRounding.Scope.allCases.map(\.rawValue) + TimeRounding.Mode.allCases.map(\.rawValue)).listed
        let what = part.map { $0 == text ? "" : ": '\($0)' is none of \(words), nor a step of \(steps)" } ?? ""
        return Complaint(
            "`--rounding`: '\(text)' is no rounding\(what)", fix: "write it as `--rounding day:15m:up`, or `none`",
            status: .usage)
    }

    /// `20h@600`, `20h@600/week`, followed by `overage 42/hour` where work beyond has a rate of its own; or `none`.
    static func retainer(_ words: [String]) throws(Complaint) -> ChangedTerms.RetainerChange {
        let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        if words == ["none"] { return .none }
        let parts = (words.first ?? "").split(separator: "@", maxSplits: 1).map(String.init)
        guard parts.count == 2, let hours = Minutes(parts[0]), hours > .zero, let fee = fee(parts[1]) else {
            throw Complaint(
                "`--retainer`: '\(words.joined(separator: " "))' is no retainer",
                fix: "write it as `--retainer 20h@600`, `--retainer 5h@150/week`, or `none`", status: .usage)
        }
        guard words.count > 1 else { return .hours(hours, fee: fee, overage: nil) }
        guard words[1] == "overage", words.count == 3 else {
            throw Complaint(
                "`--retainer`: '\(words.dropFirst().joined(separator: " "))' says nothing of what is beyond it",
                fix: "write it as `--retainer 20h@600 overage 42/hour`", status: .usage)
        }
        return .hours(
            hours, fee: fee, overage: try hourly(words[2], "--retainer", example: "20h@600 overage 42/hour"))
    }

    /// `2000/month`, or `none`.
    static func cap(_ text: String) throws(Complaint) -> ChangedTerms.CapChange {
        if text == "none" { return .none }
        if let amount = fee(text) { return .amount(amount) }
        throw Complaint(
            "`--cap`: '\(text)' is no amount for a period", fix: "write it as `--cap 2000/month`, or `none`",
            status: .usage)
    }

    /// An amount a week, month or year; a month where none is said.
    private static func fee(_ text: String) -> Rate? {
        let whole = text.contains("/") ? text : text + "/month"
        guard let rate = try? Rate(reading: whole), rate.amount >= .zero else { return nil }
        switch rate.unit {
        case .week, .month, .year: return rate
        case .hour, .piece: return nil
        }
    }

    /// `10%`, or an amount.
    static func discount(_ text: String) throws(Complaint) -> Discount {
        if text.contains("%"), let percent = DecimalNumber(percent: text), percent >= .zero,
            percent <= DecimalNumber(100)
        {
            return .percent(percent)
        }
        if !text.contains("%"), let amount = DecimalNumber(text), amount >= .zero { return .amount(amount) }
        throw Complaint(
            "`--discount`: '\(text)' is no discount", fix: "write it as `--discount 10%` or `--discount 25.00`",
            status: .usage)
    }

    static func minimum(_ text: String) throws(Complaint) -> DecimalNumber {
        if let amount = DecimalNumber(text), amount >= .zero { return amount }
        throw Complaint(
            "`--minimum`: '\(text)' is no amount", fix: "write it as `--minimum 150.00`", status: .usage)
    }
}
