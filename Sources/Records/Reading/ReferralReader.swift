import Diagnostics
import Markdown
import Values

/// Reads `growth/referrals.md`: `- 2026-10-01 received Translations @ines client:osei`.
struct ReferralReader {
    let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource) {
        entries = EntryReader(source, kind: .referrals)
    }

    func read(_ reporter: inout Reporter) -> [Referral] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let own = try entries.leadingDay(bytes, &position, &reporter)
            let day = try entries.day(own, item, &reporter)
            let (word, range) = entries.word(bytes, &position)
            guard let way = Referral.Way(rawValue: word) else {
                throw entries.unreadable(
                    word.isEmpty ? "it is missing which way the referral went" : "'\(word)' is no way of a referral",
                    at: range, fix: "write `received` or `given` behind the date", &reporter)
            }
            let fields = entries.fields(bytes, position, &reporter)
            var referral = Referral(location: source.location(of: item), day: day, way: way, text: fields.line.text)
            referral.people = people(fields, &reporter)
            if let field = fields.line.field(.client) { referral.client = try entries.known(client: field, &reporter) }
            referral.value = fields.money(.value, in: source.defaults.currency ?? source.names.currency, &reporter)
            return referral
        }
    }

    /// Whoever is known anywhere: of the business, in `growth/contacts.md`, or at any client.
    private func people(_ fields: FieldReader, _ reporter: inout Reporter) -> [String] {
        let known = source.names.everyone
        for person in fields.line.people where !known.contains(person.name) {
            reporter.add(
                .unknown(
                    .unknownPerson, "contact", "@\(person.name)", at: reporter.span(of: person.range),
                    among: known.map { "@\($0)" }.sorted(), orElse: "write them down in `growth/contacts.md`"))
        }
        return fields.line.people.map(\.name)
    }
}
