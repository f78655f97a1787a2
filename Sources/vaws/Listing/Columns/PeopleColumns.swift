import Records
import Values

extension Listing {
    static var skills: Listing {
        Listing(
            Column.place(\.location) + [
                Column("id", .text, "the tag of its hours") { .text($0.id) },
                Column("name", .text, "the skill") { .text($0.name) },
                Column("measure", .text, "by what it is measured") { .optional($0.measure) },
                Column("level", .text, "where it stands, from 1 to 5 or in words") { .optional($0.level) },
                Column("target", .text, "where it shall come to") { .optional($0.target) },
                Column("evidence", .text, "what shows it") { .optional($0.evidence) },
                Column("by", .date, "by when") { .optional($0.by) },
                Column("cost_amount", .amount, "what it cost, besides its courses") { .optional($0.cost) },
                Column("cost_currency", .text, "of that cost") { .optional($0.cost?.currency.code) },
                Column("courses", .texts, "the courses below it") { .texts($0.courses.map(\.line)) },
            ] as [Column<Skill>], shown: ["id", "name", "level", "target", "evidence"], day: nil, records: { $0.skills }
        )
    }

    static var goals: Listing {
        Listing(
            Column.place(\.location) + [
                Column("text", .text, "the goal") { .text($0.text) },
                Column("measure", .text, "by what it is measured") { .optional($0.measure) },
                Column("service", .text, "of which service alone") { .optional($0.service) },
                Column("target", .text, "where it shall come to") { .optional($0.target) },
                Column("from", .date, "from when it is counted") { .optional($0.from) },
                Column("by", .date, "by when") { .optional($0.by) },
                Column("every", .text, "`month`, `quarter` or `year` where it begins anew") {
                    .optional($0.every?.rawValue)
                },
                Column("level", .text, "where it stands") { .optional($0.level) },
                Column("evidence", .text, "what shows it") { .optional($0.evidence) },
                Column("cost_amount", .amount, "what it costs") { .optional($0.cost) },
                Column("cost_currency", .text, "of that cost") { .optional($0.cost?.currency.code) },
            ] as [Column<Goal>], shown: ["text", "measure", "target", "by"], day: "by", records: { $0.goals })
    }
}

extension Skill.Course {
    /// `2026-10-13 Bookkeeping for small firms`
    fileprivate var line: String { day.map { "\($0) \(text)" } ?? text }
}
