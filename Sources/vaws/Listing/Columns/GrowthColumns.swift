import Records
import Values

extension Listing {
    static var contacts: Listing {
        Listing(
            Column.place(\.location) + [
                Column("id", .text, "the name behind `@`") { .text($0.id) },
                Column("name", .text, "the name") { .text($0.name) },
                Column("email", .text, "the address for mail") { .optional($0.email) },
                Column("every", .text, "how often to get in touch, as written") { .optional($0.every?.text) },
                Column("max", .text, "the longest time without contact, such as `30 days`") {
                    .optional($0.longest?.description)
                },
                Column("last", .date, "the last time, as `last:` says it") { .optional($0.last) },
                Column("touches", .texts, "the dated lines below it") {
                    .texts($0.touches.map { $0.text.isEmpty ? "\($0.day)" : "\($0.day) \($0.text)" })
                },
            ] as [Column<Contact>], shown: ["id", "name", "every", "max", "last"], day: "last", records: { $0.contacts }
        )
    }

    static var referrals: Listing {
        Listing(
            Column.place(\.location) + [
                Column("date", .date, "the day") { .date($0.day) },
                Column("way", .text, "`received` or `given`") { .text($0.way.rawValue) },
                Column("text", .text, "the words of the line") { .text($0.text) },
                Column("people", .texts, "who sent it, or to whom it went, without `@`") { .texts($0.people) },
                Column("client", .text, "the client or lead that came of it") { .optional($0.client) },
                Column("amount", .amount, "what it is thought to be worth") { .optional($0.value) },
                Column("currency", .text, "of that worth, ISO 4217") { .optional($0.value?.currency.code) },
            ] as [Column<Referral>], shown: ["date", "way", "text", "people", "client"], day: "date",
            records: { $0.referrals })
    }

    static var market: Listing {
        Listing(
            Column.place(\.location) + notes(price: "the price that was seen", source: "where it was seen"),
            shown: ["date", "text", "amount", "currency", "unit", "service"], day: "date", records: { $0.market })
    }

    static var ideas: Listing {
        Listing(
            Column.place(\.location) + notes(price: "the price that it might have", source: "where it comes from"),
            shown: ["date", "text", "amount", "currency", "demand"], day: "date", records: { $0.ideas })
    }

    private static func notes(price: String, source: String) -> [Column<MarketNote>] {
        [
            Column("date", .date, "the day") { .optional($0.day) },
            Column("text", .text, "the words of the line") { .text($0.text) },
            Column("amount", .decimal, price) { .optional($0.price?.amount) },
            Column("currency", .text, "of that price, ISO 4217") { .optional($0.price?.currency.code) },
            Column("unit", .text, "for what it was asked: `hour`, `each`, …") { .optional($0.price?.unit?.name) },
            Column("service", .text, "the service") { .optional($0.service) },
            Column("source", .text, source) { .optional($0.source) },
            Column("demand", .text, "how much it is asked for") { .optional($0.demand) },
        ]
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
