import Billing
import Records
import Values

/// What was billed and is no longer in the log, with what to write.
enum OverbilledWords {
    static func view(_ work: Overbilled, in context: PageContext) -> View {
        View([
            "text": .text(sentence(work, in: context)), "command": .text(work.command ?? row(work)),
            "place": .text(work.locations.first.map(context.place) ?? ""),
            "source": .link(work.locations.first.map(context.source) ?? context.page(.money)),
        ])
    }

    /// "1h 30m of Writing for Acme on Tue 3 November, EUR 90.00".
    static func sentence(_ work: Overbilled, in context: PageContext) -> String {
        let worth = work.value.map { ", \(Wording.money($0))" } ?? ""
        return "\(what(work, in: context)) for \(context.name(ofClient: work.client)) "
            + "on \(context.wording.day(work.day))\(worth)"
    }

    private static func what(_ work: Overbilled, in context: PageContext) -> String {
        let service = work.service.map { context.name(ofService: $0) }
        return switch work.what {
        case .time(_, let counted): "\(Wording.duration(counted)) of \(service ?? "work")"
        case .beyond(let minutes, let agreement):
            "\(Wording.duration(minutes)) beyond \(agreement), which are within it again,"
        case .expense: "An expense"
        case .charge: "A charge" + (service.map { ", \($0)," } ?? "")
        case .pieces(let number): "\(number) of \(service ?? "a service")"
        }
    }

    /// The row that a credit note settles where no invoice is known, empty where the rows of the hours say it: `{service: writing, day: 2026-11-03, logged: 1h30m, counted: 1h30m}`.
    private static func row(_ work: Overbilled) -> String {
        if case .beyond = work.what { return "" }
        let names = [work.service.map { "service: \($0)" }, work.project.map { "project: \($0)" }]
        let figures: [String] =
            switch work.what {
            case .time(let logged, let counted): ["logged: \(logged)", "counted: \(counted)"]
            case .beyond: []
            case .expense(let amount): ["of: expense", "amount: \(amount.amount)"]
            case .charge(let amount): ["of: charge", "amount: \(amount.amount)"]
            case .pieces(let number): ["of: charge", "pieces: \(number)"]
            }
        return "{\((names.compactMap { $0 } + ["day: \(work.day)"] + figures).joined(separator: ", "))}"
    }
}
