import Diagnostics
import Markdown

// The names that entry lines use: clients, people, services; unknown ones are told with the nearest known.

extension EntryReader {
    /// The client that a field names; another one than the folder's is an error unless the file is shared.
    func known(client field: ScannedLine.Field, _ reporter: inout Reporter) throws(Unreadable) -> String {
        guard source.names.clients.contains(field.value) else {
            reporter.reportUnknown(.unknownClient, "client", field, among: source.names.clients.sorted())
            throw Unreadable()
        }
        if let client = source.client, client != field.value, !source.isShared {
            reporter.report(
                .clientMismatch, "this file is of '\(client)', the line says '\(field.value)'", at: field.valueRange,
                fix: "move the line to a file of that client, or write `shared: yes` in the front matter")
            throw Unreadable()
        }
        return field.value
    }

    /// Tells that a line of the journal for all clients names none.
    func reportNoClient(_ text: String, _ item: ListItem, _ reporter: inout Reporter) -> Unreadable {
        let word = text.prefix { !$0.isWhitespace }
        let nearest = nearest(to: String(word), among: source.names.clients.sorted())
        reporter.report(
            .unknownClient,
            nearest == nil
                ? "this entry has no client" : "'\(word)' is no client, and the entry names no other", at: item.content,
            fix: nearest.map { "did you mean `\($0)`?" }
                ?? "write `client:…`, begin the text with the client's id, or put a heading such as `### acme` above it; own time belongs in `me/time.md`"
        )
        return Unreadable()
    }

    /// Who did it: the first known `@name`, else the file's, else the journal's owner, else the first of the people.
    func person(_ fields: FieldReader, client: String?, _ reporter: inout Reporter) -> String? {
        var found: String?
        for person in fields.line.people {
            if source.names.people.contains(person.name) {
                found = found ?? person.name
            } else if !source.names.isContact(person.name, of: client) {
                reporter.reportUnknownPerson(person, client: client, source.names)
            }
        }
        if let field = fields.line.field(.person) {
            guard source.names.people.contains(field.value) else {
                reporter.reportUnknown(.unknownPerson, "person", field, among: source.names.people.sorted())
                return field.value
            }
            found = field.value
        }
        return found ?? source.defaults.person ?? source.filePerson ?? source.names.firstPerson
    }
}

extension KnownNames {
    func isContact(_ name: String, of client: String?) -> Bool {
        ownContacts.contains(name) || client.flatMap { contacts[$0]?.contains(name) } ?? false
    }

    /// The client whose id is the first word of a text, and the words behind it.
    func clientAtStart(of text: String) -> (client: String, rest: String)? {
        let word = String(text.prefix { !$0.isWhitespace && $0 != ":" })
        guard clients.contains(word) else { return nil }
        let rest = text.dropFirst(word.count).drop { $0.isWhitespace || $0 == ":" }
        return (word, String(rest))
    }
}

extension Reporter {
    mutating func reportUnknown(
        _ id: DiagnosticID, _ what: String, _ field: ScannedLine.Field, among known: [String]
    ) {
        add(
            .unknown(
                id, what, field.value, at: span(of: field.valueRange), among: known,
                orElse: Self.listing(known, of: what)))
    }

    mutating func reportUnknownPerson(_ person: ScannedLine.Person, client: String?, _ names: KnownNames) {
        add(
            .unknownPerson(
                person.name, at: span(of: person.range), client: client, names,
                orElse:
                    "name them under `people:` in vaws.yaml or under `contacts:` of the client; `\\@\(person.name)` is a word"
            ))
    }

    private static func listing(_ known: [String], of what: String) -> String? {
        guard !known.isEmpty, known.count <= 12 else { return nil }
        return "known are " + known.map { "`\($0)`" }.joined(separator: ", ")
    }
}
