import Records
import Values

extension Listing {
    static var contacts: Listing {
        Listing(
            Column.place(\.location) + [
                Column("name", .text, "the name") { .text($0.name) },
                Column("email", .text, "the address for mail") { .optional($0.email) },
                Column("every", .text, "how often to get in touch, as written") { .optional($0.every?.text) },
                Column("last", .date, "the last time") { .optional($0.last) },
            ] as [Column<Contact>], shown: ["name", "email", "every", "last"], day: "last", records: { $0.contacts })
    }

    static var market: Listing {
        Listing(
            Column.place(\.location) + [
                Column("date", .date, "the day") { .optional($0.day) },
                Column("text", .text, "the words of the line") { .text($0.text) },
                Column("amount", .amount, "the price that was seen") { .optional($0.price) },
                Column("currency", .text, "of that price, ISO 4217") { .optional($0.price?.currency.code) },
                Column("service", .text, "the service") { .optional($0.service) },
                Column("source", .text, "where it was seen") { .optional($0.source) },
                Column("demand", .text, "how much it is asked for") { .optional($0.demand) },
            ] as [Column<MarketNote>], shown: ["date", "text", "amount", "currency", "service"], day: "date",
            records: { $0.market })
    }

    static var ideas: Listing {
        Listing(
            Column.place(\.location) + [
                Column("date", .date, "the day") { .optional($0.day) },
                Column("text", .text, "the words of the line") { .text($0.text) },
                Column("amount", .amount, "the price that it might have") { .optional($0.price) },
                Column("currency", .text, "of that price, ISO 4217") { .optional($0.price?.currency.code) },
                Column("service", .text, "the service") { .optional($0.service) },
                Column("source", .text, "where it comes from") { .optional($0.source) },
                Column("demand", .text, "how much it is asked for") { .optional($0.demand) },
            ] as [Column<Idea>], shown: ["date", "text", "amount", "currency", "demand"], day: "date",
            records: { $0.ideas })
    }

    static var skills: Listing {
        Listing(
            Column.place(\.location) + [
                Column("name", .text, "the skill") { .text($0.name) },
                Column("level", .text, "where it stands") { .optional($0.level) },
                Column("target", .text, "where it shall come to") { .optional($0.target) },
                Column("evidence", .text, "what shows it") { .optional($0.evidence) },
                Column("cost_amount", .amount, "what it costs") { .optional($0.cost) },
                Column("cost_currency", .text, "of that cost") { .optional($0.cost?.currency.code) },
            ] as [Column<Skill>], shown: ["name", "level", "target", "evidence"], day: nil, records: { $0.skills })
    }

    static var goals: Listing {
        Listing(
            Column.place(\.location) + [
                Column("text", .text, "the goal") { .text($0.text) },
                Column("measure", .text, "by what it is measured") { .optional($0.measure) },
                Column("level", .text, "where it stands") { .optional($0.level) },
                Column("target", .text, "where it shall come to") { .optional($0.target) },
                Column("by", .date, "by when") { .optional($0.by) },
            ] as [Column<Goal>], shown: ["text", "measure", "target", "by"], day: "by", records: { $0.goals })
    }

    static var evaluations: Listing {
        Listing(
            Column.place(\.location) + [
                Column("period_start", .date, "the first day") { .optional($0.period?.start) },
                Column("period_end", .date, "the last day") { .optional($0.period?.end) },
            ] as [Column<Evaluation>], shown: ["file", "period_start", "period_end"], day: "period_start",
            records: { $0.evaluations })
    }
}
