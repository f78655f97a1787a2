/// A letter with its blanks filled in: `Subject: …` on a line of its own, then the paragraphs.
struct LetterText: Sendable {
    let subject: String
    /// Markdown, which ends with a line end.
    let body: String

    /// Paragraph by paragraph; one that is a blank with nothing in it goes.
    init(_ template: String, filling values: [String: String]) {
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.first { $0.hasPrefix("Subject:") } ?? ""
        subject = Blanks.filled(String(line.dropFirst(8).drop { $0 == " " }), values)
        let letter = lines.filter { !$0.hasPrefix("Subject:") }.joined(separator: "\n")
        let paragraphs = letter.split(separator: "\n\n").map { paragraph in
            Blanks.filled(paragraph.drop { $0 == "\n" }.description, values).trimmingNewlines
        }
        body = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        var text = self[...]
        while text.first?.isNewline == true { text.removeFirst() }
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
