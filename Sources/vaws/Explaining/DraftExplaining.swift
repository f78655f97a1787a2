import Billing
import Records
import Values

extension MoneyExplanation {
    /// A draft with all that made it, or one of its lines.
    static func draft(_ explained: DraftExplanation, line: Int?) throws(Complaint) -> MoneyExplanation {
        let draft = explained.draft
        let name = "\(draft.client), draft of \(draft.period)"
        if let line {
            let step = try pick(line, of: explained.lines, in: name)
            return MoneyExplanation(
                kind: .draft, name: draft.client, client: draft.client, title: "\(name): \(step.value)",
                sections: [Section(title: "", steps: [step], shown: nil)])
        }
        let sections = [
            Section(title: "", steps: [explained.whole]),
            Section(title: "On it at no charge", steps: explained.free.grouped, shown: shownEntries),
            Section(title: "Logged in these days and not on it", steps: explained.elsewhere, shown: shownEntries),
        ]
        return MoneyExplanation(
            kind: .draft, name: draft.client, client: draft.client,
            title: "\(name): \(draft.toPay)\(draft.isComplete ? "" : " so far")",
            sections: sections.filter { !$0.steps.isEmpty }, notes: draft.notes.map(\.text),
            hint: explained.whole.hasLongList ? "`--line 1` shows every entry of a line" : nil)
    }

    /// A line by its number, counted from 1 as printed.
    static func pick(_ line: Int, of lines: [Step], in name: String) throws(Complaint) -> Step {
        guard line >= 1, line <= lines.count else {
            throw Complaint(
                "\(name) has no line \(line)",
                fix: lines.isEmpty ? "it has none" : "write a number from 1 to \(lines.count)")
        }
        return lines[line - 1]
    }
}

extension Step {
    /// Whether some list of entries is longer than what is shown of it.
    var hasLongList: Bool {
        parts.filter { $0.kind == .entry }.count > MoneyExplanation.shownEntries || parts.contains(where: \.hasLongList)
    }
}

extension [Step] {
    /// Entries that cost nothing, put together by why.
    fileprivate var grouped: [Step] {
        var order: [String] = []
        var groups: [String: [Step]] = [:]
        for step in self {
            let why = step.reason.split(separator: ", ").last.map(String.init) ?? ""
            if groups[why] == nil { order.append(why) }
            groups[why, default: []].append(step)
        }
        return order.map { why in
            let steps = groups[why] ?? []
            return Step(.note, why, .minutes(steps.minutes), .sum, parts: steps)
        }
    }
}
