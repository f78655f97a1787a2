import Practice
import Records
import Reports
import Values

extension JSONShape<GrowthView> {
    static var growth: JSONShape {
        JSONShape(
            "vaws growth",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("currency", .text, "the workspace's, ISO 4217") {
                    .text($0.workspace.business.currency.code)
                },
                JSONField("leads", listOf: .lead, "the heaviest first") { $0.growth.pipeline.leads },
                JSONField("value", .amount, "of all leads, in the workspace's currency; null where a rate is missing") {
                    .optional($0.growth.pipeline.valueTogether)
                },
                JSONField("weighted", .amount, "the same, each times its chance") {
                    .optional($0.growth.pipeline.weightedTogether)
                },
                JSONField("won", .number, "former leads that became clients") { .number($0.growth.pipeline.won) },
                JSONField("lost", .number, "former leads that did not") { .number($0.growth.pipeline.lost) },
                JSONField("win_rate", .decimal, "won of both, in percent; null below five") {
                    .optional($0.growth.pipeline.winRate?.percent(digits: 1))
                },
                JSONField("weeks", listOf: .weekAhead, "the next twelve; the first begins today") {
                    $0.growth.ahead.weeks
                },
                JSONField("empty_from", .date, "from which day on less than 40 % is booked; null where none") {
                    .optional($0.growth.ahead.emptySpan.first?.days.start)
                },
                JSONField("contacts", listOf: .keptContact, "who is due first") { $0.growth.contacts },
                JSONField("ideas", listOf: .idea, "the highest score first") { $0.growth.ideas },
                JSONField("prices", listOf: .priceRange, "by service, unit and currency") { $0.growth.market.ranges },
                JSONField("referrals", listOf: .referral, "who sent most first") { $0.growth.referrals },
                JSONField("effective_rate", .amount, "what an hour brought in the last twelve months") {
                    .optional($0.growth.hour)
                },
            ])
    }
}

extension JSONShape<Lead> {
    static var lead: JSONShape {
        JSONShape(
            "lead",
            [
                JSONField("client", .text, "the client's id") { .text($0.client) },
                JSONField(
                    "stage", .text,
                    "`new`, `consultation`, `spoken-to`, `proposal-written`, `proposal-sent`, `proposal-lapsed`, `declined` or `agreed`"
                ) { .text($0.stage.word) },
                JSONField("stage_date", .date, "of the consultation, the talk, the proposal or the agreement") {
                    .optional($0.stage.day)
                },
                JSONField("since", .date, "a lead since") { .optional($0.since) },
                JSONField("currency", .text, "of the value, ISO 4217") { .optional($0.value?.currency.code) },
                JSONField("value", .amount, "what it may be worth") { .optional($0.value) },
                JSONField("chance", .decimal, "in percent") { .optional($0.chance) },
                JSONField("weighted", .amount, "value times chance") { .optional($0.weighted) },
                JSONField("referred_by", .text, "who sent them, without `@`") { .optional($0.referredBy) },
            ])
    }
}

extension Lead.Stage {
    fileprivate var word: String {
        switch self {
        case .new: "new"
        case .consultation: "consultation"
        case .spokenTo: "spoken-to"
        case .proposalWritten: "proposal-written"
        case .proposalSent: "proposal-sent"
        case .proposalLapsed: "proposal-lapsed"
        case .declined: "declined"
        case .agreed: "agreed"
        }
    }

    fileprivate var day: CalendarDate? {
        switch self {
        case .new, .proposalWritten: nil
        case .consultation(let day), .spokenTo(let day), .proposalSent(let day, _), .proposalLapsed(let day),
            .declined(let day), .agreed(let day):
            day
        }
    }
}

extension JSONShape<CapacityAhead.Week> {
    static var weekAhead: JSONShape {
        JSONShape(
            "week ahead",
            [
                JSONField("from", .date, "the first day") { .date($0.days.start) },
                JSONField("to", .date, "the last day") { .optional($0.days.end) },
                JSONField("capacity_minutes", .minutes, "what can be done") { .minutes($0.capacity) },
                JSONField("promised_minutes", .minutes, "open and repeating tasks") { .minutes($0.promised) },
                JSONField("retained_minutes", .minutes, "retainers, beyond their clients' tasks") {
                    .minutes($0.retained)
                },
                JSONField("free_minutes", .minutes, "what is left, never below 0") { .minutes($0.free) },
            ])
    }
}

extension JSONShape<IdeaScore> {
    static var idea: JSONShape {
        JSONShape(
            "idea",
            [
                JSONField("title", .text, "its words") { .text($0.title) },
                JSONField("service", .text, "the service") { .optional($0.service) },
                JSONField("score", .number, "the sum of its terms") { .number($0.score) },
                JSONField("terms", listOf: .ideaTerm, "what speaks for it") { $0.terms },
            ])
    }
}

extension JSONShape<IdeaScore.Term> {
    fileprivate static var ideaTerm: JSONShape {
        JSONShape(
            "idea's term",
            [
                JSONField("name", .text, "`clients`, `times`, `stated demand` or `market price`") {
                    .text($0.name.rawValue)
                },
                JSONField("points", .number, "what it counts") { .number($0.points) },
                JSONField("reason", .text, "why") { .text($0.reason) },
            ])
    }
}

extension JSONShape<PriceRange> {
    static var priceRange: JSONShape {
        JSONShape(
            "prices seen",
            [
                JSONField("service", .text, "the service") { .optional($0.service) },
                JSONField("currency", .text, "ISO 4217") { .text($0.currency.code) },
                JSONField("unit", .text, "`hour`, `each`, …; null for a whole") { .optional($0.unit?.name) },
                JSONField("lowest", .decimal, "the lowest price") { .decimal($0.lowest) },
                JSONField("median", .decimal, "the one in the middle") { .decimal($0.median) },
                JSONField("highest", .decimal, "the highest price") { .decimal($0.highest) },
                JSONField("count", .number, "how many were seen in the last twelve months") { .number($0.count) },
                JSONField("newest", .date, "when the last was seen") { .date($0.newest) },
                JSONField("sources", .texts, "where") { .texts($0.sources) },
                JSONField("own", .decimal, "the catalogue's price in that unit") { .optional($0.own) },
                JSONField(
                    "own_place", .decimal,
                    "of the prices seen, in percent those below your own and half of those equal; null below five"
                ) { .optional($0.ownPlace?.percent(digits: 0)) },
            ])
    }
}

extension JSONShape<ReferralRecord> {
    static var referral: JSONShape {
        JSONShape(
            "referrals",
            [
                JSONField("person", .text, "the name behind `@`; null where nobody is named") { .optional($0.person) },
                JSONField("name", .text, "the name") { .text($0.name) },
                JSONField("received", .number, "sent here") { .number($0.received) },
                JSONField("given", .number, "sent on to them") { .number($0.given) },
                JSONField("became_clients", .number, "of those who came") { .number($0.becameClients) },
                JSONField("clients", .texts, "the ids of those who came") { .texts($0.arrivals.map(\.client)) },
            ])
    }
}
