import Records
import Values

extension Listing {
    static var clients: Listing {
        Listing(
            Column.place(\.location) + [
                Column("id", .text, "the name of the client's folder") { .text($0.id) },
                Column("name", .text, "the name") { .text($0.name) },
                Column("status", .text, "`lead`, `active` or `ended`") { .text($0.status.rawValue) },
                Column("since", .date, "a client since") { .optional($0.since) },
                Column("country", .text, "ISO 3166-1") { .optional($0.country) },
                Column("vat_id", .text, "the VAT number") { .optional($0.vatID) },
                Column("email", .text, "the address for mail") { .optional($0.email) },
                Column("phone", .text, "the telephone number") { .optional($0.phone) },
                Column("contacts", .texts, "the ids of the people there, without `@`") {
                    .texts($0.contacts.map(\.id))
                },
                Column("timezone", .text, "where it is not the workspace's") { .optional($0.zone?.identifier) },
                Column("language", .text, "a language tag") { .optional($0.language) },
                Column("currency", .text, "ISO 4217; null where it is the workspace's") {
                    .optional($0.currency?.code)
                },
                Column("tax", .text, "the tax code") { .optional($0.tax) },
                Column("service", .text, "the service of time lines that name none") { .optional($0.service) },
                Column("billed_until", .date, "up to here all is settled") { .optional($0.billedUntil) },
                Column("value_amount", .amount, "what a lead may be worth") { .optional($0.value) },
                Column("value_currency", .text, "of that value") { .optional($0.value?.currency.code) },
                Column("chance", .decimal, "of winning a lead, in percent") { .optional($0.chance) },
                Column("source", .text, "where a lead came from") { .optional($0.source) },
            ] as [Column<Client>], shown: ["id", "name", "status", "currency", "timezone", "email"], day: "since",
            records: { $0.clients })
    }

    static var services: Listing {
        Listing(
            Column.place(\.location) + [
                Column("id", .text, "the file's name") { .text($0.id) },
                Column("name", .text, "the name") { .text($0.name) },
                Column("rate", .text, "the price of today, such as `42/hour`") { service, workspace in
                    .optional(service.price(on: workspace.today)?.description)
                },
                Column("tax", .text, "the tax code") { .optional($0.tax) },
                Column("includes", .texts, "what it includes") { .texts($0.includes) },
                Column("excludes", .texts, "what it does not include") { .texts($0.excludes) },
                Column("revisions", .number, "rounds of changes that are included") { .optional($0.revisions) },
                Column("formerly", .texts, "names that it had before") { .texts($0.formerly) },
            ] as [Column<Service>], shown: ["id", "name", "rate", "tax"], day: nil, records: { $0.services })
    }

    static var proposals: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .text($0.client) },
                Column("id", .text, "the file's name") { .text($0.id) },
                Column("title", .text, "the title") { .text($0.title) },
                Column("state", .text, "`open`, `accepted` or `declined`") { .text($0.state.word) },
                Column("sent", .date, "the day on which it was sent") { .optional($0.sent) },
                Column("valid_until", .date, "the last day to accept it") { .optional($0.validUntil) },
                Column("accepted", .date, "the day on which they said yes") { .optional($0.accepted) },
                Column("declined", .date, "the day on which they said no") { .optional($0.declined) },
                Column("reason", .text, "why they said no") { .optional($0.reason) },
                Column("from", .date, "the first day of the agreement it would make") { .optional($0.from) },
                Column("services", .texts, "the services in the order written, with their rates") {
                    .texts($0.terms.services.map(\.summary))
                },
            ] as [Column<Proposal>], shown: ["client", "id", "title", "state", "sent", "valid_until"], day: "sent",
            records: { $0.proposals })
    }

    static var agreements: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .text($0.client) },
                Column("id", .text, "the file's name") { .text($0.id) },
                Column("title", .text, "the title") { .text($0.title) },
                Column("signed", .date, "the day on which it was signed") { .optional($0.signed) },
                Column("signed_by", .text, "who signed it for the client") { .optional($0.signedBy) },
                Column("hash", .text, "the SHA-256 of what was signed") { .optional($0.hash) },
                Column("from", .date, "the first day on which it is in force") { .date($0.from) },
                Column("until", .date, "the last day; null where there is no end") { .optional($0.until) },
                Column("amends", .text, "the agreement of which it replaces terms") { .optional($0.amends) },
                Column("project", .text, "the project to which it is limited") { .optional($0.project) },
                Column("currency", .text, "ISO 4217; null where it is the client's") {
                    .optional($0.terms.currency?.code)
                },
                Column("services", .texts, "the services in the order written, with their rates") {
                    .texts($0.terms.services.map(\.summary))
                },
                Column("retainer_fee", .text, "the fee and its period, such as `700/month`") {
                    .optional($0.terms.retainer?.fee.description)
                },
                Column("fixed_price", .decimal, "the price for the whole") { .optional($0.terms.fixed?.price) },
            ] as [Column<Agreement>], shown: ["client", "id", "title", "from", "until", "services"], day: "from",
            records: { $0.agreements })
    }
}

extension ServiceTerm {
    /// `writing 58/hour from 2026-07-01`.
    fileprivate var summary: String {
        [service, rate?.description, from.map { "from \($0)" }].compactMap { $0 }.joined(separator: " ")
    }
}

extension Proposal.State {
    fileprivate var word: String {
        switch self {
        case .open: "open"
        case .accepted: "accepted"
        case .declined: "declined"
        }
    }
}
