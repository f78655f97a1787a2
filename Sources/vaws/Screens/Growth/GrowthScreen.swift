import Practice
import Records
import Reports
import Values

/// Growth in a terminal: leads, weeks, who is due, the ideas that score most, prices.
enum GrowthScreen {
    private static let ideasShown = 5

    static func text(_ view: GrowthView, width: Int) -> String {
        let (words, growth) = (GrowthWords(view.workspace), view.growth)
        var screen = Screen(width: width)
        screen.paragraph(words.answer(growth))
        for warning in words.warnings(growth.ahead) { screen.paragraph(warning) }
        if !growth.pipeline.leads.isEmpty {
            screen.heading("Leads")
            screen.table(leads(growth.pipeline, words))
            if let sums = words.sums(growth.pipeline) { screen.paragraph(sums) }
        }
        if let rate = words.winRate(growth.pipeline) { screen.paragraph(rate) }
        screen.heading("The weeks ahead")
        screen.table(weeks(growth.ahead, words))
        screen.section("Agreements that end in these weeks", growth.ahead.ending.map(words.ending))
        screen.section("Contacts due", growth.contacts.filter(\.isDue).map { contact($0, words) })
        screen.section(
            "Asked for and not offered",
            growth.ideas.prefix(ideasShown).map { "\($0.title): \(GrowthWords.score($0))" })
        screen.section("What others charge", growth.market.ranges.map { price($0, words) })
        screen.section("Referrals", growth.referrals.map { referral($0, words) })
        return screen.text
    }

    private static func leads(_ pipeline: Pipeline, _ words: GrowthWords) -> TextTable {
        var table = TextTable(
            [.init(head: "Lead", fit: .cut), .init(head: "Stage")]
                + ["Value", "Chance", "Weighted"].map { .init(head: $0, alignsRight: true) })
        for lead in pipeline.leads {
            table.add(
                [
                    lead.name, words.stage(lead.stage), lead.value.map(ReceivablesWords.money) ?? "",
                    lead.chance.map { "\($0) %" } ?? "", lead.weighted.map(ReceivablesWords.money) ?? "",
                ], note: "next: \(words.nextStep(lead))")
        }
        return table
    }

    private static func weeks(_ ahead: CapacityAhead, _ words: GrowthWords) -> TextTable {
        let heads = ["Can be done", "Promised", "Retainers", "Free"]
        var table = TextTable([.init(head: "From")] + heads.map { .init(head: $0, alignsRight: true) })
        for week in ahead.weeks {
            table.add(
                [words.day(week.days.start)]
                    + [week.capacity, week.promised, week.retained, week.free].map(PerformanceWords.duration))
        }
        return table
    }

    private static func contact(_ kept: KeptContact, _ words: GrowthWords) -> String {
        let last = kept.last.map { "; last \(words.last($0))" } ?? ""
        return "\(kept.contact.shortName) (@\(kept.contact.id)): \(words.state(kept.state))\(last)"
    }

    private static func price(_ range: PriceRange, _ words: GrowthWords) -> String {
        let place = words.place(range).map { "; \($0)" } ?? ""
        return "\(words.service(range.service)): \(words.range(range))\(place)"
    }

    private static func referral(_ record: ReferralRecord, _ words: GrowthWords) -> String {
        let came = record.arrivals.map(words.arrival)
        let name = record.person == nil ? "Nobody named" : record.name
        return "\(name): \(record.received) received, \(record.given) given"
            + (came.isEmpty ? "" : "; came: \(came.joined(separator: "; "))")
    }
}

/// Own contacts in a terminal.
enum ContactsScreen {
    static func text(_ view: ContactsView, width: Int) -> String {
        let words = GrowthWords(view.workspace)
        var screen = Screen(width: width)
        guard !view.all.isEmpty else {
            screen.paragraph(
                "No contacts yet. Write `- Sam Lee every:\"every 6 weeks\"` in growth/contacts.md, or `vaws new contacts`."
            )
            return screen.text
        }
        let due = view.all.count(where: \.isDue)
        let people = view.all.count == 1 ? "1 contact" : "\(view.all.count) contacts"
        screen.paragraph(due == 0 ? "Of \(people) nobody is due." : "\(due) of \(people) due.")
        guard !view.contacts.isEmpty else { return screen.text }
        screen.blank()
        screen.table(table(view.contacts, words))
        return screen.text
    }

    private static func table(_ contacts: [KeptContact], _ words: GrowthWords) -> TextTable {
        var table = TextTable([
            .init(head: "Who", fit: .cut), .init(head: "State"), .init(head: "How often"),
        ])
        for kept in contacts {
            let last = words.last(kept.last)
            table.add(
                [kept.contact.shortName, words.state(kept.state), words.cadence(kept.contact)],
                note: "@\(kept.contact.id)" + (last.isEmpty ? "" : ", last \(last)"))
        }
        return table
    }
}
