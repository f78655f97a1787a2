import Records
import Values

extension Listing {
    static var defects: Listing {
        let severities = Defect.Severity.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("date", .date, "the day on which it was found") { .date($0.day) },
                Column("text", .text, "what was wrong") { .text($0.text) },
                Column("severity", .text, severities) { .optional($0.severity?.rawValue) },
                Column("found", .text, "`self`, `client` or a person behind `@`") { .optional($0.foundBy?.text) },
                Column("task", .text, "the id of the task") { .optional($0.task) },
                Column("cause", .text, "why it came to be") { .optional($0.cause) },
                Column("fixed", .date, "when it was mended") { .optional($0.fixed) },
                Column("id", .text, "by which an action refers to it") { .optional($0.id) },
            ] as [Column<Defect>], shown: ["date", "client", "text", "severity", "found", "cause", "fixed"],
            day: "date",
            records: { $0.defects })
    }

    static var procedures: Listing {
        Listing(
            Column.place(\.location) + [
                Column("id", .text, "the file's name") { .text($0.id) },
                Column("title", .text, "the title") { .text($0.title) },
                Column("service", .text, "the service that it is for") { .optional($0.service) },
                Column("reviewed", .date, "when it was last looked at") { .optional($0.reviewed) },
                Column("due", .date, "when it is to be looked at again") { .optional($0.dueForReview) },
                Column("re", .texts, "the feedback or defects for which it was changed") { .texts($0.about) },
            ] as [Column<Procedure>], shown: ["id", "title", "service", "reviewed", "due"], day: "due",
            records: { $0.procedures })
    }
}
