import Records
import Values

/// Would a stranger pay this without asking? A draft and an issued document look alike.
enum DocumentPage {
    static let names: ViewShape.Names = [
        "isDraft": .flag, "kind": .text, "number": .text, "sheetLanguage": .text, "sheetStyle": .fragment,
        "logo": .fragment, "senderName": .text, "senderAddress": .text,
        "senderReach": .list(["text": .text]), "senderNumbers": .list(["name": .text, "value": .text]),
        "recipientName": .text, "recipientLines": .list(["text": .text]),
        "recipientNumbers": .list(["name": .text, "value": .text]),
        "facts": .list(["name": .text, "value": .text]), "currency": .text, "currencyCode": .text,
        "say": .view(Dictionary(uniqueKeysWithValues: words.map { ($0.name, .text) })),
        "lines": .list([
            "text": .text, "about": .text, "quantity": .text, "unit": .text, "price": .text, "tax": .text,
            "amount": .text, "from": .text,
        ]),
        "hasTax": .flag, "totals": .list(["name": .text, "amount": .text]), "dueName": .text, "due": .text,
        "payable": .flag, "pay": .list(["name": .text, "value": .text]), "payBy": .text,
        "instalments": .list(["text": .text]), "particulars": .list(["text": .text]),
        "notes": .list(["text": .text]), "hasNotes": .flag, "state": .text, "client": .text, "clientLink": .link,
        "timesheet": .list(["day": .text, "service": .text, "project": .text, "logged": .text, "counted": .text]),
        "hasTimesheet": .flag, "hasProjects": .flag, "timesheetTotal": .text, "seal": .text,
        "place": .text, "source": .link,
    ]

    /// The words around the figures, by their names in a template: `{{say.howToPay}}`.
    static let words: [(name: String, word: FixedWord)] = [
        ("from", .from), ("to", .to), ("description", .description), ("quantity", .quantity), ("unit", .unit),
        ("price", .price), ("tax", .tax), ("amount", .amount), ("total", .total), ("howToPay", .howToPay),
        ("timesheet", .timesheet), ("day", .day), ("service", .service), ("project", .project), ("worked", .worked),
        ("counted", .counted),
    ]

    static func pairs(_ details: [Detail]) -> ViewValue {
        .list(details.map { View(["name": .text($0.name), "value": .text(WithinLine.marked($0.value))]) })
    }

    static func texts(_ texts: [String]) -> ViewValue {
        .list(texts.map { View(["text": .text($0)]) })
    }

    static func sender(_ party: Party) -> [String: ViewValue] {
        [
            "senderName": .text(party.name), "senderAddress": .text(party.address.joined(separator: ", ")),
            "senderReach": texts(party.reach), "senderNumbers": pairs(party.numbers),
        ]
    }

    static func recipient(_ party: Party) -> [String: ViewValue] {
        [
            "recipientName": .text(party.name), "recipientLines": texts(party.address),
            "recipientNumbers": pairs(party.numbers),
        ]
    }
}
