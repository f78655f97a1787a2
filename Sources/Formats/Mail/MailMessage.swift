/// A mail as a file that mail programs open (RFC 5322): ASCII, lines that end in CR LF, none over 998 characters.
public struct MailMessage: Sendable {
    public let from: MailAddress
    public let to: [MailAddress]
    public let subject: String
    /// As `MailDate` writes it.
    public let date: String
    /// What stays the same whenever the mail is made anew, without `<` and `>`.
    public let id: String
    /// Whether mail programs open it as one that is still to be sent.
    public let isUnsent: Bool
    public let body: MIMEPart

    public init(
        from: MailAddress, to: [MailAddress], subject: String, date: String, id: String, isUnsent: Bool, body: MIMEPart
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.id = id
        self.isUnsent = isUnsent
        self.body = body
    }

    public var text: String {
        (head + body.lines(depth: 0)).map { $0 + "\r\n" }.joined()
    }

    private var head: [String] {
        var lines = MailMessage.folded("From", from.words) + MailMessage.folded("To", recipients)
        lines += MailMessage.folded("Subject", HeaderWords.text(subject))
        lines += ["Date: \(date)", "Message-ID: <\(id)>"]
        if isUnsent { lines.append("X-Unsent: 1") }
        return lines + ["MIME-Version: 1.0"]
    }

    private var recipients: [String] {
        to.enumerated().flatMap { index, address in
            let words = address.words
            guard index + 1 < to.count, let last = words.last else { return words }
            return words.dropLast() + [last + ","]
        }
    }

    /// A line goes on behind a blank, before it has more than 76 characters (RFC 2047, 2).
    private static func folded(_ name: String, _ words: [String]) -> [String] {
        var lines = [name + ":"]
        for (index, word) in words.enumerated() {
            let fits = lines[lines.count - 1].utf8.count + 1 + word.utf8.count <= 76
            // A line of the name alone is one that some programs do not read.
            if fits || index == 0 { lines[lines.count - 1] += " " + word } else { lines.append(" " + word) }
        }
        return lines
    }
}
