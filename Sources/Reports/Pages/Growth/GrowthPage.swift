import Billing
import Practice
import Records
import Values

/// Where next? Leads first, then the weeks ahead, who to call, what is asked for, what others charge.
enum GrowthPage {
    static let names: ViewShape.Names = [
        PipelineSection.names, AheadSection.names, ContactsSection.names, IdeasSection.names, MarketSection.names,
        ReferralsSection.names,
    ].reduce([:]) { $0.merging($1) { first, _ in first } }

    static func view(_ growth: GrowthFigures, in context: PageContext) -> [String: ViewValue] {
        let words = GrowthWords(context.workspace)
        return [
            PipelineSection.view(growth.pipeline, words, in: context), AheadSection.view(growth, words, in: context),
            ContactsSection.view(growth.contacts, words, in: context),
            IdeasSection.view(growth, words, in: context), MarketSection.view(growth.market, words, in: context),
            ReferralsSection.view(growth.referrals, words, in: context),
        ].reduce([:]) { $0.merging($1) { first, _ in first } }
    }
}

/// Leads, each with its weight and next step.
enum PipelineSection {
    static let names: ViewShape.Names = [
        "leads": .list([
            "name": .text, "link": .link, "stage": .text, "age": .text, "value": .text, "chance": .text,
            "weighted": .text, "next": .text, "source": .text,
        ]),
        "hasLeads": .flag, "pipelineSums": .text, "winRate": .text, "noLeads": .hint,
    ]

    static func view(_ pipeline: Pipeline, _ words: GrowthWords, in context: PageContext) -> [String: ViewValue] {
        let hint: Hint = "Write `status: lead`, `value: 1200.00` and `chance: 40%` in a client's `client.md`."
        return [
            "leads": .list(pipeline.leads.map { lead($0, words, in: context) }),
            "hasLeads": .flag(!pipeline.leads.isEmpty), "pipelineSums": .text(words.sums(pipeline) ?? ""),
            "winRate": .text(words.winRate(pipeline) ?? ""),
            "noLeads": (pipeline.leads.isEmpty ? hint : "").fragment(in: context),
        ]
    }

    private static func lead(_ lead: Lead, _ words: GrowthWords, in context: PageContext) -> View {
        View([
            "name": .text(lead.name), "link": .link(context.client(lead.client)),
            "stage": .text(words.stage(lead.stage)), "age": .text(words.age(lead)),
            "value": .text(lead.value.map(Wording.money) ?? ""),
            "chance": .text(lead.chance.map(Wording.percent) ?? ""),
            "weighted": .text(lead.weighted.map(Wording.money) ?? ""), "next": .text(words.nextStep(lead)),
            "source": .text(lead.source ?? lead.referredBy.map(context.workspace.name(ofPerson:)) ?? ""),
        ])
    }
}

/// How full the next weeks are.
enum AheadSection {
    static let names: ViewShape.Names = [
        "weeks": .list([
            "name": .text, "capacity": .text, "promised": .text, "retained": .text, "free": .text, "share": .text,
        ]),
        "hasWeeks": .flag, "warnings": .list(["text": .text]), "aheadChart": .fragment, "aheadDefinition": .text,
        "ending": .list(["text": .text, "place": .text, "source": .link]), "hasEnding": .flag,
        "largest": .text, "isLargestBeyond": .flag,
    ]

    static func view(_ growth: GrowthFigures, _ words: GrowthWords, in context: PageContext) -> [String: ViewValue] {
        let ahead = growth.ahead
        let chart = LoadChart(
            title: "Booked work against capacity by week",
            days: ahead.weeks.map {
                LoadChart.Day(
                    label: context.wording.shortDay($0.days.start), planned: $0.booked.count,
                    capacity: $0.capacity.count, isToday: false)
            })
        return [
            "weeks": .list(ahead.weeks.map { week($0, in: context) }), "hasWeeks": .flag(ahead.capacity > .zero),
            "warnings": .list(words.warnings(ahead).map { View(["text": .text($0)]) }),
            "aheadChart": .fragment(chart.isDrawn ? chart.svg(id: "weeks-ahead") : ""),
            "aheadDefinition": .text(GrowthWords.aheadDefinition),
            "ending": .list(
                ahead.ending.map {
                    View([
                        "text": .text(words.ending($0)), "place": .text(context.place($0.location)),
                        "source": .link(context.source($0.location)),
                    ])
                }),
            "hasEnding": .flag(!ahead.ending.isEmpty),
            "largest": .text(
                growth.largest.map { IncomeWords.largest($0, name: context.name(ofClient: $0.client)) } ?? ""),
            "isLargestBeyond": .flag(growth.largest?.isBeyondLimit ?? false),
        ]
    }

    private static func week(_ week: CapacityAhead.Week, in context: PageContext) -> View {
        View([
            "name": .text(context.wording.day(week.days.start)), "capacity": .text(Wording.duration(week.capacity)),
            "promised": .text(Wording.duration(week.promised)), "retained": .text(Wording.duration(week.retained)),
            "free": .text(Wording.duration(week.free)),
            "share": .text(Wording.share(week.booked, of: week.capacity) ?? ""),
        ])
    }
}

/// Who to be in touch with, the most pressing first.
enum ContactsSection {
    static let names: ViewShape.Names = [
        "contacts": .list([
            "name": .text, "state": .text, "isDue": .flag, "last": .text, "cadence": .text, "place": .text,
            "source": .link,
        ]),
        "hasContacts": .flag, "noContacts": .hint,
    ]

    static func view(_ contacts: [KeptContact], _ words: GrowthWords, in context: PageContext) -> [String: ViewValue] {
        let hint: Hint = "Write `- Sam Lee every:\"every 6 weeks\"` in `growth/contacts.md`."
        return [
            "contacts": .list(
                contacts.map { kept in
                    let place = kept.last?.location ?? kept.contact.location
                    return View([
                        "name": .text(kept.contact.name), "state": .text(words.state(kept.state)),
                        "isDue": .flag(kept.isDue), "last": .text(words.last(kept.last)),
                        "cadence": .text(words.cadence(kept.contact)), "place": .text(context.place(place)),
                        "source": .link(context.source(place)),
                    ])
                }),
            "hasContacts": .flag(!contacts.isEmpty),
            "noContacts": (contacts.isEmpty ? hint : "").fragment(in: context),
        ]
    }
}
