import Billing
public import Practice
public import Records
public import Values

/// A letter of a client's way in or out: the welcome, what is asked for, the farewell.
public struct ClientLetter: Sendable {
    private let stage: ClientStage
    private let day: CalendarDate
    private let workspace: Workspace
    private let letters: Letters
    private let language: Language

    /// - Parameter day: the day of the letter, which is in its name.
    public init(
        to stage: ClientStage, on day: CalendarDate, in workspace: Workspace, through letters: Letters,
        _ languages: Languages
    ) {
        (self.stage, self.day, self.workspace, self.letters) = (stage, day, workspace, letters)
        language = languages.language(of: stage.client, in: workspace)
    }

    /// `2026-11-23-osei-information-request`: everything that has not come, in one list.
    public var informationRequest: DraftedMessage {
        let letter = letter(.informationRequest)
        let missing = stage.information.filter { $0.state != .received }
        let systems = stage.accessToAsk.map(\.system)
        let calendar = workspace.business.calendar(of: client)
        let by = calendar.day(5, workingDaysAfter: day) ?? day.adding(days: 7)
        let items = missing.map { standing in
            let due = standing.item.due.map { max($0, day) }
            return "- "
                + (due.map { filled(letter, "item-due", ["item": standing.item.text, "date": short($0)]) }
                    ?? standing.item.text)
        }
        return message(
            .informationRequest, to: recipients(of: missing),
            [
                "items": items.joined(separator: "\n"), "by": short(by), "by-day": language.fullDay(by),
                "access": systems.isEmpty ? "" : filled(letter, "access", ["systems": language.list(systems)]),
            ])
    }

    /// `2026-11-23-osei-welcome`
    public func welcome(consultation: CalendarDate?) -> DraftedMessage {
        let letter = letter(.welcome)
        let meeting =
            consultation.map { filled(letter, "consultation", ["date": language.fullDay($0)]) }
            ?? letter.part("nothing-planned")
        return message(.welcome, to: usual, ["meeting": meeting])
    }

    /// `2026-11-23-osei-farewell`, with a request for a word on how it was.
    public func farewell(until: CalendarDate) -> DraftedMessage {
        let letter = letter(.farewell)
        let systems = stage.access.filter { $0.revoked == nil && $0.granted != nil }.map(\.system)
        let owed = stage.openInvoice.map { invoice in
            filled(
                letter, "open-invoice",
                [
                    "number": invoice.number, "open": language.money(invoice.owed),
                    "date": language.longDay(invoice.due),
                ])
        }
        return message(
            .farewell, to: usual,
            [
                "until": language.longDay(until), "open-invoice": owed ?? "",
                "handed-over": client.handedOver.map {
                    filled(letter, "handed-over", ["date": language.longDay($0)])
                } ?? "",
                "access-open": systems.isEmpty
                    ? "" : filled(letter, "access-open", ["systems": language.list(systems)]),
            ])
    }
}

extension ClientLetter {
    private var client: Client { stage.client }

    private func letter(_ name: LetterName) -> Letter { letters.letter(name, in: language.code) }

    private func filled(_ letter: Letter, _ part: String, _ values: [String: String]) -> String {
        Blanks.filled(letter.part(part), values)
    }

    private func short(_ day: CalendarDate) -> String { language.day(day, in: self.day.year) }

    private func message(_ name: LetterName, to people: [String], _ values: [String: String]) -> DraftedMessage {
        let greeting = BriefingPhrases.names(client, workspace.business)
        let text = LetterText(
            letter(name).part(name.rawValue), filling: greeting.merging(values) { _, own in own })
        return DraftedMessage(
            name: "\(day)-\(client.id)-\(name.rawValue)", client: client.id, to: people, subject: text.subject,
            body: text.body)
    }

    private var usual: [String] { client.contactForWork.map { [$0.id] } ?? [] }

    /// Whom the letter greets, then those who are to give something.
    private func recipients(of missing: [InformationStanding]) -> [String] {
        let known = Set(client.contacts.map(\.id))
        var found = usual
        for person in missing.flatMap(\.item.people) where known.contains(person) && !found.contains(person) {
            found.append(person)
        }
        return found
    }
}
