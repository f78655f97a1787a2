import Practice
import Records
import Values

extension Listing {
    static var information: Listing {
        Listing(
            Column.place(\.item.location) + [
                Column("client", .text, "the client's id") { .optional($0.item.client) },
                Column("id", .text, "the id") { .optional($0.item.id) },
                Column("text", .text, "what the client is to give") { .text($0.item.text) },
                Column("people", .texts, "who of them, without `@`") { .texts($0.item.people) },
                Column("asked", .date, "when they were asked") { .optional($0.item.asked) },
                Column("due", .date, "until when it is needed") { .optional($0.item.due) },
                Column("received", .date, "when it came") { .optional($0.item.received) },
                Column("state", .text, "`not asked`, `asked`, `late` or `received`") { .text($0.state.rawValue) },
                Column("waiting_days", .number, "the client's working days since they were asked") {
                    .optional($0.waitingDays)
                },
            ] as [Column<InformationStanding>], shown: ["client", "text", "people", "asked", "due", "state"],
            day: "asked", records: { InformationStanding.all($0) })
    }
}
