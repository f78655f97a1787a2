import Records
import Values

extension Listing {
    static var meetings: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("title", .text, "the title") { .text($0.title) },
                Column("at", .moment, "when it begins") { .moment($0.at) },
                Column("length_minutes", .minutes, "how long it takes") { .optional($0.length) },
                Column("type", .text, "`consultation`, `check-in` or `review`") { .optional($0.kind?.rawValue) },
                Column("people", .texts, "who takes part, without `@`") { .texts($0.people) },
                Column("repeat", .text, "how it comes again, as written") { .optional($0.repeats?.text) },
                Column("until", .date, "the last day on which it comes again") { .optional($0.until) },
                Column("link", .text, "where it is held") { .optional($0.link) },
                Column("held", .flag, "whether it took place, where the file says so") {
                    $0.held.map(Cell.flag) ?? .none
                },
            ] as [Column<Meeting>], shown: ["at", "client", "title", "length_minutes", "type"], day: "at",
            records: { $0.meetings })
    }

    static var messages: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("at", .moment, "when") { .moment($0.at) },
                Column("channel", .text, "`email`, `call`, …") { .optional($0.channel) },
                Column("direction", .text, "`in`, `out` or `decision`") { .text($0.direction.rawValue) },
                Column("people", .texts, "who, without `@`") { .texts($0.people) },
                Column("text", .text, "what was said") { .text($0.text) },
                Column("id", .text, "by which a decision refers to it") { .optional($0.id) },
                Column("re", .texts, "what it is about") { .texts($0.about) },
                Column("changes", .texts, "of a decision: `scope`, `price`, `date`") {
                    .texts($0.changes.map(\.rawValue))
                },
                Column("draft", .text, "the name of the draft that was sent") { .optional($0.draft) },
                Column("service", .text, "what it asks for") { .optional($0.service) },
                Column("tags", .texts, "tags, without `#`") { .texts($0.tags) },
            ] as [Column<Message>], shown: ["at", "client", "channel", "direction", "text"], day: "at",
            records: { $0.messages })
    }

    static var deliverables: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("date", .date, "the day") { .date($0.day) },
                Column("step", .text, "`submitted`, `changes` or `approved`") { .text($0.step.rawValue) },
                Column("text", .text, "the words of the line") { .text($0.text) },
                Column("task", .text, "the id of the task") { .optional($0.task) },
                Column("review", .date, "when the client's answer is due") { .optional($0.review) },
                Column("version", .number, "the version that was submitted") { .optional($0.version) },
                Column("submitted_file", .text, "the file that was submitted, below the workspace's root") {
                    .optional($0.file)
                },
                Column("hash", .text, "the SHA-256 of the file as it was submitted") { .optional($0.hash) },
                Column("id", .text, "lines with one id are one deliverable") { .optional($0.id) },
                Column("requests", .texts, "what was asked for, each with its type") {
                    .texts($0.requests.map { [$0.kind?.rawValue, $0.text].compactMap { $0 }.joined(separator: ": ") })
                },
            ] as [Column<Deliverable>], shown: ["date", "client", "step", "text", "task"], day: "date",
            records: { $0.deliverables })
    }

    static var feedback: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("date", .date, "the day") { .date($0.day) },
                Column("rating", .decimal, "the rating") { .optional($0.rating?.value) },
                Column("rating_of", .number, "the best rating") { .optional($0.rating?.outOf) },
                Column("nps", .number, "would recommend, 0 to 10") { .optional($0.netPromoter) },
                Column("csat", .decimal, "satisfaction") { .optional($0.satisfaction?.value) },
                Column("csat_of", .number, "the best satisfaction") { .optional($0.satisfaction?.outOf) },
                Column("ces", .decimal, "effort") { .optional($0.effort?.value) },
                Column("ces_of", .number, "the end of its scale") { .optional($0.effort?.outOf) },
                Column("task", .text, "the id of the task") { .optional($0.task) },
                Column("people", .texts, "who said it, without `@`") { .texts($0.people) },
                Column("text", .text, "the words") { .text($0.text) },
                Column("re", .texts, "what it is about") { .texts($0.about) },
                Column("id", .text, "by which an action refers to it") { .optional($0.id) },
                Column("noted", .date, "when it was seen, with nothing to do") { .optional($0.noted) },
                Column("service", .text, "what it asks for") { .optional($0.service) },
                Column("tags", .texts, "tags, without `#`") { .texts($0.tags) },
            ] as [Column<Feedback>], shown: ["date", "client", "rating", "nps", "task", "text"], day: "date",
            records: { $0.feedback })
    }

    static var access: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("id", .text, "the id") { .optional($0.id) },
                Column("system", .text, "what the account is for") { .text($0.system) },
                Column("account", .text, "the account's name") { .optional($0.account) },
                Column("ref", .text, "where a password manager keeps the secret") { .optional($0.reference) },
                Column("asked", .date, "when it was asked for") { .optional($0.asked) },
                Column("granted", .date, "since when") { .optional($0.granted) },
                Column("revoked", .date, "until when") { .optional($0.revoked) },
            ] as [Column<AccessGrant>], shown: ["client", "system", "account", "granted", "revoked"], day: "granted",
            records: { $0.access })
    }

    static var drafts: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("to", .texts, "to whom") { .texts($0.recipients) },
                Column("channel", .text, "`email`, `slack`, …") { .optional($0.channel) },
                Column("subject", .text, "the subject") { .optional($0.subject) },
                Column("re", .texts, "what it is about") { .texts($0.about) },
                Column("attach", .texts, "files that go along") { .texts($0.attachments) },
            ] as [Column<MessageDraft>], shown: ["client", "to", "channel", "subject"], day: nil,
            records: { $0.drafts })
    }
}
