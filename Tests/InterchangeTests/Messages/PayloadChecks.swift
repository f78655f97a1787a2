import Diagnostics

/// What is wrong with a payload for Slack, by the limits of Block Kit.
func faultsOfSlack(_ payload: JSONValue) -> [String] {
    guard case .object(let members) = payload, members.map(\.name) == ["text", "blocks"],
        case .array(let blocks) = payload["blocks"], let fallback = payload["text"].words
    else { return ["it is no message"] }
    var faults: [String] = []
    if !(1...50).contains(blocks.count) { faults.append("\(blocks.count) blocks") }
    if !(1...40_000).contains(fallback.utf16.count) { faults.append("text of \(fallback.utf16.count)") }
    for block in blocks {
        let text = block["text"]
        let size = text["text"].words?.utf16.count ?? 0
        switch (block["type"].words, text["type"].words) {
        case ("header", "plain_text"): if !(1...150).contains(size) { faults.append("header of \(size)") }
        case ("section", "mrkdwn"): if !(1...3_000).contains(size) { faults.append("section of \(size)") }
        case ("divider", nil): break
        case (let type, let kind): faults.append("a block \(type ?? "") of \(kind ?? "")")
        }
    }
    return faults
}

/// Whether `&`, `<` and `>` stand in a text of Slack's only as its own marks.
func isEscapedForSlack(_ text: String) -> Bool {
    text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { line in
        // A quote is one of Slack's marks.
        var rest = Substring(line.drop { $0 == " " })
        if rest.hasPrefix("> ") { rest = rest.dropFirst(2) }
        // Without links, whose words have none of the three.
        let plain = String(rest).replacing(#/<(https?|mailto|tel):[^<>|]*(\|[^<>]*)?>/#.ignoresCase(), with: "")
        let rest2 = plain.replacing(#/&(amp|lt|gt);/#, with: "")
        return !rest2.contains { "<>&".contains($0) }
    }
}

/// What is wrong with a payload for Teams: the part of the Adaptive Card schema 1.4 that messages use.
func faultsOfTeams(_ payload: JSONValue) -> [String] {
    guard payload["type"].words == "message", case .array(let attachments) = payload["attachments"],
        let attachment = attachments.first, attachments.count == 1,
        attachment["contentType"].words == "application/vnd.microsoft.card.adaptive"
    else { return ["it is no message with a card"] }
    let card = attachment["content"]
    guard card["type"].words == "AdaptiveCard", card["version"].words == "1.4", case .array(let body) = card["body"],
        !body.isEmpty
    else { return ["it is no card"] }
    let size = payload.compactText.utf8.count
    return (size > 28_000 ? ["\(size) bytes"] : []) + body.flatMap(faultsOfElement)
}

/// Names of an element's keys, and the values that they take; nil is any text, and no values are yes or no.
private let keysOfElements: [String: [String: [String]?]] = [
    "TextBlock": [
        "text": nil, "wrap": [], "weight": ["Default", "Lighter", "Bolder"],
        "size": ["Default", "Small", "Medium", "Large", "ExtraLarge"], "fontType": ["Default", "Monospace"],
        "spacing": ["Default", "None", "Small", "Medium", "Large", "ExtraLarge", "Padding"], "separator": [],
    ],
    "Container": ["style": ["default", "emphasis", "good", "attention", "warning", "accent"], "separator": []],
]

private func faultsOfElement(_ element: JSONValue) -> [String] {
    guard case .object(let members) = element, let type = element["type"].words, let keys = keysOfElements[type] else {
        return ["an element of no type"]
    }
    var faults: [String] = []
    for member in members where member.name != "type" {
        switch (member.value, keys[member.name]) {
        case (.string(let text), .some(nil)): if text.isEmpty { faults.append("\(type) with no text") }
        case (.string(let text), .some(let values?)) where values.contains(text): break
        case (.bool, .some([])): break
        case (.array(let items), nil) where type == "Container" && member.name == "items":
            faults += items.isEmpty ? ["an empty box"] : items.flatMap(faultsOfElement)
        default: faults.append("\(type) with \(member.name)")
        }
    }
    return faults
}

extension JSONValue {
    /// Null where it has no such member.
    subscript(name: String) -> JSONValue {
        guard case .object(let members) = self else { return .null }
        return members.first { $0.name == name }?.value ?? .null
    }

    var words: String? {
        if case .string(let text) = self { return text }
        return nil
    }
}
