import Records
import Values

/// What a client answered, as it was said to `vaws survey --answer`: `nps:9 csat:4/5 "Sooner, please"`.
struct SurveyAnswer {
    private(set) var figures: [(key: FieldKey, value: String)] = []
    /// Without quotation marks.
    private(set) var words = ""

    init(_ text: String) throws(Complaint) {
        guard !text.contains(where: \.isNewline) else {
            throw usage(
                "an answer stands on one line", "say the words in one sentence; more can be written below it by hand")
        }
        var rest: [Substring] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if rest.isEmpty, let figure = try SurveyAnswer.figure(word) {
                guard !figures.contains(where: { $0.key == figure.key }) else {
                    throw usage("'\(figure.key.rawValue)' stands twice", "keep one of them")
                }
                figures.append(figure)
            } else {
                rest.append(word)
            }
        }
        words = SurveyAnswer.unquoted(rest.joined(separator: " "))
        guard !figures.isEmpty || !words.isEmpty else {
            throw usage("the answer is empty", "write it as `--answer \"nps:9 csat:4/5 ces:6/7 Sooner, please\"`")
        }
    }

    /// Nil of a word that is none.
    private static func figure(_ word: Substring) throws(Complaint) -> (key: FieldKey, value: String)? {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let keys: [FieldKey] = [.nps, .csat, .ces, .rating]
        guard parts.count == 2, let key = keys.first(where: { $0.rawValue == parts[0] }) else { return nil }
        let value = String(parts[1])
        if key == .nps {
            guard let number = Int(value), (0...10).contains(number) else {
                throw usage("'\(value)' is no answer from 0 to 10", "write `nps:9`")
            }
        } else if Feedback.Score(value, usualScale: key == .ces ? 7 : 5) == nil {
            throw usage("'\(value)' is no answer on a scale", "write `\(key.rawValue):\(key == .ces ? "6/7" : "4/5")`")
        }
        return (key, value)
    }

    private static func unquoted(_ text: String) -> String {
        text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 1 ? String(text.dropFirst().dropLast()) : text
    }
}

private func usage(_ message: String, _ fix: String) -> Complaint { Complaint(message, fix: fix, status: .usage) }
