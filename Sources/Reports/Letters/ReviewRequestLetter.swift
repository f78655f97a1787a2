public import Practice
public import Records
import Values

/// Asks a client to look at what was submitted: what, where, until when, what silence means, and how many rounds are left.
public struct ReviewRequestLetter: Sendable {
    private let reviews: [ReviewRounds]
    private let workspace: Workspace
    private let letter: Letter
    private let language: Language

    /// Of deliverables of one client that were submitted together, each with its last submission.
    public init(_ reviews: [ReviewRounds], in workspace: Workspace, through letters: Letters, _ languages: Languages) {
        (self.reviews, self.workspace) = (reviews, workspace)
        language = languages.language(of: reviews.first.flatMap { workspace.client($0.client) }, in: workspace)
        letter = letters.letter(.reviewRequest, in: language.code)
    }

    /// Its name is the day, the client, the first deliverable and its version: `2026-11-20-acme-review-news-11-2`.
    ///
    /// Nil where nothing was submitted.
    public var message: DraftedMessage? {
        guard let first = reviews.first, let submission = first.submission else { return nil }
        let text = LetterText(letter.part("request"), filling: values(first))
        let name = "\(submission.day)-\(first.client)-review-\(NamePart.of(first.name))-\(first.version)"
        var message = DraftedMessage(
            name: name, client: first.client, to: contact.map { [$0.id] } ?? [], subject: text.subject,
            body: text.body)
        message.about = reviews.map(\.name).filter(NamePart.isID)
        let files = reviews.compactMap { $0.submission?.file }
        if !files.isEmpty { message.remarks = ["Attach: \(files.joined(separator: ", "))."] }
        return message
    }

    private var client: Client? { reviews.first.flatMap { workspace.client($0.client) } }

    /// Whoever answers for the work rather than for the money: the first with an address.
    private var contact: ClientContact? { client?.contacts.first { $0.email != nil } ?? client?.contacts.first }
}

extension ReviewRequestLetter {
    private func values(_ first: ReviewRounds) -> [String: String] {
        let name = contact?.name ?? client?.name ?? first.client
        let due = reviews.compactMap(\.due).min()
        let silent = reviews.compactMap(\.silentAfter).min()
        return [
            "first-name": contact == nil ? name : String(name.prefix { !$0.isWhitespace }), "name": name,
            "what": reviews.map(\.title).joined(separator: ", "), "list": reviews.map(bullet).joined(separator: "\n"),
            "due-day": due.map(language.fullDay) ?? "", "rounds": rounds(first),
            "silence": silent.map { Blanks.filled(letter.part("silence"), ["silence-day": language.fullDay($0)]) }
                ?? "",
            "business": workspace.business.name,
        ]
    }

    /// `- November issue, version 2: https://…`
    private func bullet(_ review: ReviewRounds) -> String {
        let values = ["title": review.title, "version": "\(review.version)"]
        let title = review.version > 1 ? Blanks.filled(letter.part("version"), values) : review.title
        return "- \(title)\(place(of: review).map { ": \($0)" } ?? "")"
    }

    private func place(of review: ReviewRounds) -> String? {
        guard let submission = review.submission else { return nil }
        if let link = submission.link { return link }
        let file = submission.file?.split(separator: "/").last.map(String.init)
        return file.map { Blanks.filled(letter.part("attached"), ["file": $0]) }
    }

    /// What is left of the rounds that were agreed; nothing where none were.
    private func rounds(_ review: ReviewRounds) -> String {
        guard let left = review.roundsLeft else { return "" }
        let part = left > 1 ? "rounds-left" : left == 1 ? "one-round-left" : "no-round-left"
        return Blanks.filled(letter.part(part), ["count": "\(left)"])
    }
}

/// A part of a draft's name, which is a file's name.
enum NamePart {
    static func of(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        return words.isEmpty ? "work" : words.prefix(4).joined(separator: "-")
    }

    static func isID(_ text: String) -> Bool { !text.isEmpty && of(text) == text.lowercased() }
}
