import Billing
public import Practice
public import Records
import Values

/// What a client is told between check-ins: the point first, at most five bullets, the one thing asked, by when.
public struct UpdateLetter: Sendable {
    private let update: ClientUpdate
    private let phrases: BriefingPhrases

    private static let bulletsShown = 5

    public init(
        _ update: ClientUpdate, in workspace: Workspace, through letters: Letters, _ languages: Languages
    ) {
        let language = languages.language(of: update.briefing.client, in: workspace)
        self.update = update
        phrases = BriefingPhrases(
            briefing: update.briefing, workspace: workspace, letter: letters.letter(.update, in: language.code),
            language: language)
    }

    private var briefing: ClientBriefing { update.briefing }

    /// Its name is the day, the client and what it is: `2026-11-23-acme-update`.
    public var message: DraftedMessage {
        let text = LetterText(phrases.letter.part("update"), filling: values)
        return DraftedMessage(
            name: "\(briefing.day)-\(briefing.client.id)-update", client: briefing.client.id,
            to: BriefingPhrases.recipients(briefing.client), subject: text.subject, body: text.body)
    }

    private var values: [String: String] {
        let since = ["since": phrases.day(briefing.span.start)]
        let counts = phrases.counts(done: update.done.count)
        let calendar = phrases.workspace.business.calendar
        let inAWeek = calendar.day(5, workingDaysAfter: briefing.day) ?? briefing.day.adding(days: 7)
        let own = [
            "date": phrases.language.longDay(briefing.day),
            "point": phrases.phrase(
                counts.isEmpty ? "point-quiet" : "point", since.merging(["counts": counts]) { first, _ in first }),
            "bullets": bullets, "ask": phrases.ask(otherwise: inAWeek),
        ]
        return BriefingPhrases.names(briefing.client, phrases.workspace.business).merging(own) { first, _ in first }
    }

    private var bullets: String {
        let all: [(String, [String])] = [
            ("done", [phrases.listed(update.done.map(title))]), ("changed", changed), ("agreed", agreed),
            ("next", next),
            ("hours", hours), ("waiting", waiting),
        ]
        let said = all.map { ($0.0, $0.1.filter { !$0.isEmpty }) }.filter { !$0.1.isEmpty }
        return said.prefix(UpdateLetter.bulletsShown).map { part, texts in
            "- **\(phrases.phrase(part)):** \(texts.joined(separator: "; "))"
        }.joined(separator: "\n")
    }

    private func title(_ index: Int) -> String { phrases.workspace.tasks[index].title }
}

extension UpdateLetter {
    private var changed: [String] {
        guard let difference = update.difference else { return [] }
        let new = difference.added.map(title)
        return [
            new.isEmpty ? "" : phrases.phrase("new", ["tasks": phrases.listed(new)]),
            difference.dropped.isEmpty ? "" : phrases.phrase("dropped", ["tasks": phrases.listed(difference.dropped)]),
            phrases.listed(difference.moved.map(moved)),
        ]
    }

    private func moved(_ moved: WorkspaceDifference.Moved) -> String {
        let part = moved.to == nil ? "due-gone" : moved.from == nil ? "due-set" : "moved"
        return phrases.phrase(
            part,
            [
                "title": title(moved.task), "from": moved.from.map { phrases.day($0.date) } ?? "",
                "to": moved.to.map { phrases.day($0.date) } ?? "",
            ])
    }

    private var agreed: [String] {
        (update.difference?.agreements ?? []).map(agreement) + (update.difference?.prices ?? []).map(price)
    }

    private func agreement(_ change: AgreementChange) -> String {
        switch change.what {
        case .new(let from):
            phrases.phrase("holds", ["title": change.title, "from": phrases.language.longDay(from)])
        case .ends(_, let now?):
            phrases.phrase("ends", ["title": change.title, "to": phrases.language.longDay(now)])
        case .ends(_, nil): phrases.phrase("no-end", ["title": change.title])
        }
    }

    private func price(_ change: PriceChange) -> String {
        let what =
            switch change.what {
            case .service(let id): phrases.workspace.service(id)?.name ?? id
            case .retainer(let title), .fixedPrice(let title): title
            }
        return phrases.phrase(
            "price",
            [
                "what": what, "was": rate(change.was, change.currency),
                "now": change.now.map { rate($0, change.currency) } ?? "–",
                "from": phrases.language.longDay(change.from),
            ])
    }

    /// `USD 46.00 per hour`; a price for the whole alone.
    private func rate(_ rate: Rate, _ currency: Currency) -> String {
        let currency = rate.currency ?? currency
        let amount = phrases.language.money(Money(price: rate.amount, times: DecimalNumber(1), in: currency))
        guard rate.unit != .piece("each") else { return amount }
        let unit = phrases.language.unit(rate.unit.name, for: "1")
        return phrases.phrase("rate", ["price": amount, "unit": unit])
    }
}

extension UpdateLetter {
    private var next: [String] {
        [
            phrases.listed(
                (briefing.inProgress + briefing.next).map(phrases.withDue))
        ]
    }

    /// What was logged since, and what is left of retainers.
    private var hours: [String] {
        let sum = update.hours.map(\.minutes).total()
        let worked =
            sum > .zero
            ? phrases.phrase("worked", ["hours": phrases.hours(sum), "services": phrases.services(update.hours)])
            : sum < .zero ? phrases.phrase("fewer", ["hours": phrases.hours(-sum)]) : ""
        return [worked] + briefing.retainers.map(phrases.left)
    }

    /// Besides the one thing that is asked for.
    private var waiting: [String] {
        let asked = briefing.decisions.isEmpty ? briefing.waiting.dropFirst() : briefing.waiting[...]
        return [phrases.listed(asked.map(phrases.withDue))]
    }
}
