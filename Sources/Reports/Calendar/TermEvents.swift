import Billing
import Records
import Values

/// The last day on which an agreement can be ended, and the day on which it ends or goes on.
struct TermEvents {
    let context: PageContext
    let names: EventNames

    func events(_ terms: [AgreementTerm]) -> [CalendarEvent] {
        let last = context.today.adding(days: CalendarFile.daysAhead)
        return terms.flatMap { term in
            [notice(term), end(term)].compactMap { $0 }
        }.filter { event in
            if case .allDay(let day) = event.time { day >= context.today && day <= last } else { false }
        }
    }

    private func notice(_ term: AgreementTerm) -> CalendarEvent? {
        term.lastNotice.map { day in
            event(term, on: day, "notice", "Last day to give notice", AgreementTermWords.edge(term, in: context))
        }
    }

    private func end(_ term: AgreementTerm) -> CalendarEvent {
        term.renews == nil
            ? event(term, on: term.end, "end", "Agreement ends", "")
            : event(term, on: term.next, "renewal", "Agreement goes on", AgreementTermWords.edge(term, in: context))
    }

    private func event(_ term: AgreementTerm, on day: CalendarDate, _ what: String, _ words: String, _ note: String)
        -> CalendarEvent
    {
        CalendarEvent(
            kind: .term, uid: names.uid(.term, [term.client, term.agreement, what, day.description]),
            time: .allDay(day), summary: "\(words): " + context.named(term.title, for: term.client),
            notes: [note, context.place(term.location)].filter { !$0.isEmpty },
            categories: context.categories(client: term.client))
    }
}

/// When an agreement ends or goes on, in words.
enum AgreementTermWords {
    /// `renews on Fri 1 January 2027 for 12 months, unless notice is given by Tue 1 December`
    static func edge(_ term: AgreementTerm, in context: PageContext) -> String {
        let day = context.wording.near
        guard let renews = term.renews else {
            let days = term.end.days(since: context.today)
            let notice = term.lastNotice.flatMap {
                $0 >= context.today ? "; the last day to give notice is \(context.wording.day($0))" : nil
            }
            return "ends \(day(term.end))" + (days > 1 ? ", in \(days) days" : "") + (notice ?? "")
        }
        let goesOn = "renews \(day(term.next)) for \(Wording.dayCount(renews))"
        guard let last = term.lastNotice else { return goesOn }
        return last >= context.today
            ? "\(goesOn), unless notice is given by \(context.wording.day(last))"
            : "\(goesOn); the last day to give notice was \(context.wording.day(last))"
    }
}
