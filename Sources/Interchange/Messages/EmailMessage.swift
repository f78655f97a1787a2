import Formats
import Markdown
public import Values

/// A message as a mail that is still to be sent: its text, the same as HTML, and the files that go along.
public struct EmailMessage: Sendable {
    /// Columns of its text, for programs that do not break lines (RFC 5322, 2.1.1).
    public static let width = 72

    private let mail: MailMessage

    /// The `.eml` file.
    public var text: String { mail.text }

    /// `instant` is in seconds since 1970.
    public init(
        _ message: OutgoingMessage, _ parties: MailParties, at instant: Int64, in zone: Zone
    ) {
        let plain = MIMEPart.text(PlainMessage.text(message, width: EmailMessage.width), subtype: "plain")
        let html = MIMEPart.text(EmailMessage.html(message), subtype: "html")
        let words = MIMEPart.multipart(subtype: "alternative", [plain, html])
        let files = message.attachments.map {
            MIMEPart.file(name: $0.name, type: MediaType.of($0.name), bytes: $0.bytes)
        }
        mail = MailMessage(
            from: parties.sender, to: parties.recipients, subject: message.subject ?? "",
            date: MailDate.text(instant, in: zone),
            id: EmailMessage.id(of: message.name) + "@" + parties.sender.domain, isUnsent: true,
            body: files.isEmpty ? words : .multipart(subtype: "mixed", [words] + files))
    }

    /// The draft's name, where it is made of what may stand there (RFC 5322, 3.6.4); else the digest of the name.
    private static func id(of name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_".utf8.contains(byte)
        }
        return isPlain && (1...128).contains(name.utf8.count)
            ? name : String(SHA256.hexDigest(of: name.utf8).prefix(32))
    }

    private static func html(_ message: OutgoingMessage) -> String {
        // A box to tick is a part of a form, which mail programs take out.
        let body = MarkdownHTML.message(message.body)
            .replacing("<input type=\"checkbox\" checked=\"\" disabled=\"\" />", with: "\u{2611}")
            .replacing("<input type=\"checkbox\" disabled=\"\" />", with: "\u{2610}")
        return """
            <!DOCTYPE html>
            <html lang="\(message.language)">
            <head>
            <meta charset="utf-8">
            <style>\(style)</style>
            </head>
            <body style="font-family: sans-serif; font-size: 15px; line-height: 1.45">
            \(body)</body>
            </html>

            """
    }

    /// What mail programs keep of a style sheet; nothing is loaded from elsewhere.
    private static let style = """
        table { border-collapse: collapse }
        th, td { border: 1px solid #ccc; padding: 4px 8px; vertical-align: top }
        pre, code { font-family: monospace; background: #f4f4f4 }
        pre { padding: 8px; white-space: pre-wrap }
        blockquote { margin: 0 0 0 4px; padding-left: 12px; border-left: 3px solid #ccc }
        """
}
