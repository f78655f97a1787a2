import Billing
import Records
import Testing
import Values

extension Fixture {
    /// Issues the only draft as `vaws invoice issue` does, rows with their lines.
    mutating func issueDocument(_ number: String = "1") throws {
        let draft = try draft()
        let client = try #require(workspace.clients.first)
        let written = DraftDocument(
            draft, number: number, client: client, in: workspace,
            at: place(1, file: 100 + workspace.documents.count), words: .plain)
        workspace.documents.append(written.document)
    }

    /// Writes a credit note on an invoice; the parts as `1`, `2 1h30m`, `2 qty:3`, `2 50.00`.
    @discardableResult
    mutating func credit(
        _ number: String = "1", _ purpose: CreditRequest.Purpose = .goodwill, _ parts: String...
    ) throws -> IssuedDocument {
        try credit(number, purpose, parts: parts.map(part))
    }

    @discardableResult
    mutating func credit(
        _ number: String, _ purpose: CreditRequest.Purpose, parts: [CreditRequest.Part]
    ) throws -> IssuedDocument {
        let request = CreditRequest(number, purpose, parts, reason: "why", on: workspace.today)
        let note = try CreditNote(request, in: workspace, at: place(1, file: 100 + workspace.documents.count))
        var document = note.document
        document.number = "CN\(workspace.documents.count)"
        workspace.documents.append(document)
        return document
    }

    func refusal(_ number: String = "1", _ purpose: CreditRequest.Purpose = .goodwill, _ parts: String...) throws
        -> String?
    {
        var copy = self
        do {
            try copy.credit(number, purpose, parts: parts.map(part))
            return nil
        } catch let refusal as CreditRefusal {
            return refusal.message + (refusal.fix.map { ": \($0)" } ?? "")
        }
    }
}

private func part(_ text: String) throws -> CreditRequest.Part {
    let words = text.split(separator: " ").map(String.init)
    let line = try #require(Int(words[0]))
    guard words.count > 1 else { return CreditRequest.Part(line: line, .whole) }
    if words[1].hasPrefix("qty:") {
        return CreditRequest.Part(line: line, .pieces(try number(String(words[1].dropFirst(4)))))
    }
    if words[1].last?.isLetter == true {
        return CreditRequest.Part(line: line, .hours(try #require(Minutes(words[1]))))
    }
    return CreditRequest.Part(line: line, .money(try money(words[1])))
}

extension IssuedDocument {
    /// `1 -2:00 × 50.00 = -100.00`, each line with that of its invoice.
    var printedLines: [String] {
        lines.map { line in
            let price = line.price.map { " × \($0)" } ?? ""
            let discount = line.discount.map { " less \($0.amount)" } ?? ""
            return "\(line.credited ?? 0) \(line.quantity)\(price)\(discount) = \(line.amount.amount)"
        }
    }

    var tax: Money { taxes.reduce(.zero(currency)) { $0 + $1.amount } }
}
