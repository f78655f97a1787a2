import Billing
import Records
import Values

extension MoneyExplanation {
    /// An issued document by its own record, and where it stands; or one of its lines.
    static func document(_ explained: DocumentExplanation, line: Int?) throws(Complaint) -> MoneyExplanation {
        let document = explained.document
        let name = "\(document.number) to \(document.client)"
        if let line {
            let step = try pick(line, of: explained.lines, in: document.number)
            return MoneyExplanation(
                kind: document.explainedKind, name: document.number, client: document.client,
                title: "\(name): \(step.value)", sections: [Section(title: "", steps: [step], shown: nil)])
        }
        let settled = Step.told(explained.settled)
        let sections = [
            Section(title: "", steps: [explained.whole]),
            Section(title: "What is still to be paid", steps: [explained.balance].compactMap(\.self)),
            Section(title: "Taken back", steps: explained.takenBackBy),
            Section(title: "Since it is late", steps: [explained.late].compactMap(\.self)),
            Section(
                title: "What it settles, and the log now", steps: settled,
                shown: explained.hasChanges ? nil : shownEntries),
        ]
        let balance = explained.balance.map { ", \($0.value) open" } ?? ""
        return MoneyExplanation(
            kind: document.explainedKind, name: document.number, client: document.client,
            title: "\(name) of \(document.issued): \(document.total)\(balance)",
            sections: sections.filter { !$0.steps.isEmpty },
            notes: explained.hasChanges ? ["some of what it settles is different in the log now"] : [])
    }
}

extension Step {
    /// Rows that the log still holds are put together; those that are different stand alone and first.
    fileprivate static func told(_ rows: [Step]) -> [Step] {
        let same = rows.filter { $0.kind == .entry }
        let together = Step(
            .amount, same.count == 1 ? "one row" : "\(same.count) rows", .minutes(same.minutes), .told,
            reason: "the log still says so", parts: same)
        return rows.filter { $0.kind == .note } + (same.isEmpty ? [] : [together])
    }
}

extension IssuedDocument {
    fileprivate var explainedKind: MoneyExplanation.Kind {
        switch kind {
        case .invoice: .invoice
        case .creditNote: .creditNote
        case .void: .void
        }
    }
}
