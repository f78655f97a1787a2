import Records
import Values

/// Would a stranger pay this without asking? A draft and an issued document look alike.
enum DocumentPage {
    static let names: ViewShape.Names = [
        "isDraft": .flag, "kind": .text, "number": .text, "senderName": .text, "senderAddress": .text,
        "senderReach": .list(["text": .text]), "senderNumbers": .list(["name": .text, "value": .text]),
        "recipientName": .text, "recipientLines": .list(["text": .text]),
        "recipientNumbers": .list(["name": .text, "value": .text]),
        "facts": .list(["name": .text, "value": .text]), "currency": .text,
        "lines": .list([
            "text": .text, "about": .text, "quantity": .text, "unit": .text, "price": .text, "tax": .text,
            "amount": .text,
            "from": .text,
        ]),
        "hasTax": .flag, "totals": .list(["name": .text, "amount": .text]), "dueName": .text, "due": .text,
        "payable": .flag, "pay": .list(["name": .text, "value": .text]), "payBy": .text,
        "instalments": .list(["text": .text]), "particulars": .list(["text": .text]),
        "notes": .list(["text": .text]), "hasNotes": .flag, "state": .text, "client": .text, "clientLink": .link,
        "timesheet": .list(["day": .text, "service": .text, "project": .text, "logged": .text, "counted": .text]),
        "hasTimesheet": .flag, "hasProjects": .flag, "timesheetTotal": .text, "seal": .text,
        "place": .text, "source": .link,
    ]

    static func pairs(_ details: [Detail]) -> ViewValue {
        .list(details.map { View(["name": .text($0.name), "value": .text($0.value)]) })
    }

    static func texts(_ texts: [String]) -> ViewValue {
        .list(texts.map { View(["text": .text($0)]) })
    }

    /// The minutes that a document settles, by day.
    static func timesheet(_ settled: [IssuedDocument.Settled], in context: PageContext) -> [View] {
        let rows = settled.compactMap { row -> (day: CalendarDate, view: View)? in
            guard case .time(let service, let project, let day, let logged, let counted) = row else { return nil }
            return (
                day,
                View([
                    "day": .text(context.wording.day(day)), "service": .text(context.name(ofService: service)),
                    "project": .text(project ?? ""), "logged": .text(Wording.duration(logged)),
                    "counted": .text(Wording.duration(counted)),
                ])
            )
        }
        let ordered = rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return ordered.map(\.element.view)
    }

    /// Whether any row of the timesheet names a project; else its column is left out.
    static func hasProjects(_ settled: [IssuedDocument.Settled]) -> Bool {
        settled.contains { row in
            if case .time(_, let project, _, _, _) = row { project != nil } else { false }
        }
    }

    static func counted(_ settled: [IssuedDocument.Settled]) -> Minutes {
        settled.reduce(.zero) { sum, row in
            if case .time(_, _, _, _, let counted) = row { sum + counted } else { sum }
        }
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

    /// `VAT` for who is registered for it, else `Tax`.
    static func taxName(_ business: Business, _ code: String) -> String {
        if business.hasPairedTaxes { return code }
        return business.vatID == nil ? "Tax" : "VAT"
    }
}
