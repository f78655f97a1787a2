import Practice
import Records
import Values

/// What a letter to a client says of their work, in its language.
struct BriefingPhrases {
    let briefing: ClientBriefing
    let workspace: Workspace
    let letter: Letter
    let language: Language

    /// Of a list so many are named.
    private static let named = 4

    /// A part of the letter with its blanks filled in.
    func phrase(_ part: String, _ values: [String: String] = [:]) -> String {
        Blanks.filled(letter.part(part), values)
    }

    /// `a; b; c; d; and 2 more`, since titles have commas in them.
    func listed(_ items: [String]) -> String {
        let more = items.count - BriefingPhrases.named
        let rest = more > 0 ? [phrase("more", ["count": String(more)])] : []
        return (items.prefix(BriefingPhrases.named) + rest).joined(separator: "; ")
    }

    func day(_ day: CalendarDate) -> String { language.day(day, in: briefing.day.year) }

    /// `3 done, 2 in progress, 1 waiting for you`; empty where there is nothing.
    func counts(done: Int) -> String {
        let counts: [(FixedWord, Int)] = [
            (.countDone, done), (.countInProgress, briefing.inProgress.count),
            (.countWaiting, briefing.asked), (.countNext, briefing.next.count),
        ]
        return counts.filter { $0.1 > 0 }.map { language.sentence($0.0, ["count": String($0.1)]) }
            .joined(separator: ", ")
    }

    /// The title, and when it is due.
    func withDue(_ index: Int) -> String {
        let task = workspace.tasks[index]
        return task.title + (task.due.map { ", " + due($0.date) } ?? "")
    }

    func due(_ day: CalendarDate) -> String { language.sentence(.dueOn, ["date": self.day(day)]) }

    /// `since Wed 18 November`
    func since(_ day: CalendarDate) -> String { language.sentence(.periodOpen, ["date": self.day(day)]) }
}

/// Hours and what is left of them.
extension BriefingPhrases {
    /// `5:30 hours`
    func hours(_ minutes: Minutes) -> String {
        language.sentence(.hoursWorked, ["hours": language.clock(minutes)])
    }

    /// `Office work 3:00, Writing 2:30`; the service alone where there is one, its hours standing beside it.
    func services(_ hours: [ClientBriefing.Hours]) -> String {
        let named = hours.map { row in
            let name = row.service.map { workspace.service($0)?.name ?? $0 } ?? language.word(.work)
            return hours.count == 1 ? name : "\(name) \(language.clock(row.minutes))"
        }
        return named.joined(separator: ", ")
    }

    /// `Retainer 2026, 1 to 30 November 2026: 9:00 of 18:00 hours left`
    func left(_ retainer: RetainerLeft) -> String {
        let (left, available) =
            switch retainer.amount {
            case .hours(let left, let all): (language.clock(left), hours(all))
            case .money(let left, let all): (language.money(left), language.money(all))
            }
        return phrase(
            "left",
            [
                "title": retainer.title, "period": language.period(retainer.period), "left": left,
                "available": available,
            ])
    }
}

/// The one thing that is asked, and by when.
extension BriefingPhrases {
    /// A decision first, else what is due first; by its due date, else by `otherwise`.
    func ask(otherwise: CalendarDate) -> String {
        guard let asked else { return phrase("ask-nothing") }
        let by = asked.due.map { $0 < otherwise && $0 < briefing.day ? otherwise : $0 } ?? otherwise
        return phrase("ask", ["what": asked.what, "by": day(by)]).withOneEnd
    }

    private var asked: (what: String, due: CalendarDate?)? {
        switch briefing.decisions.first {
        case .task(let index): (workspace.tasks[index].title, workspace.tasks[index].due?.date)
        case .message(let index): (workspace.messages[index].text, nil)
        case nil:
            briefing.waiting.first.map { (workspace.tasks[$0].title, workspace.tasks[$0].due?.date) }
        }
    }
}

/// Who is written to.
extension BriefingPhrases {
    /// Whom a client's letter greets and who signs it.
    static func names(_ client: Client, _ business: Business) -> [String: String] {
        let contact = client.contactForWork
        let name = contact?.name ?? client.name
        return [
            "name": name, "first-name": contact == nil ? name : String(name.prefix { !$0.isWhitespace }),
            "business": business.name, "client": client.name,
        ]
    }

    static func recipients(_ client: Client) -> [String] { client.contactForWork.map { [$0.id] } ?? [] }
}

extension String {
    /// `copies?` of `copies?.`: what is asked may end its sentence itself.
    fileprivate var withOneEnd: String {
        guard hasSuffix("."), let last = dropLast().last, ".?!".contains(last) else { return self }
        return String(dropLast())
    }
}
