import Practice
import Records
import Values

extension JSONShape<ContactsView> {
    static var contacts: JSONShape {
        JSONShape(
            "vaws contacts",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("due", .number, "how many are due, of all") { .number($0.all.count(where: \.isDue)) },
                JSONField("contacts", listOf: .keptContact, "who is due first") { $0.contacts },
            ])
    }
}

extension JSONShape<KeptContact> {
    static var keptContact: JSONShape {
        JSONShape(
            "kept contact",
            [
                JSONField("id", .text, "the name behind `@`") { .text($0.contact.id) },
                JSONField("name", .text, "as it was written") { .text($0.contact.name) },
                JSONField("state", .text, "`overdue`, `due`, `fine`, or `free` without an interval") {
                    .text($0.state.word)
                },
                JSONField("date", .date, "since when it is due or overdue, or until when fine") {
                    .optional($0.state.day)
                },
                JSONField("last", .date, "the last time in touch") { .optional($0.last?.day) },
                JSONField("last_words", .text, "what it was") { .optional($0.last?.words) },
                JSONField("every", .text, "how often, as written") { .optional($0.contact.every?.text) },
                JSONField("max", .text, "the longest time without") { .optional($0.contact.longest?.description) },
            ])
    }
}

extension KeptContact.State {
    fileprivate var word: String {
        switch self {
        case .overdue: "overdue"
        case .due, .neverYet: "due"
        case .fine: "fine"
        case .free: "free"
        }
    }
}
