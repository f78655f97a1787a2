public import Diagnostics
public import Markdown
public import Values

/// Keys written into the front matter of a proposal or an agreement; every other byte stays.
public enum OfferEdits {
    /// Nil where the file has no front matter whose keys stand on lines of their own.
    public static func setting(_ keys: [(key: String, value: String)], in file: SourceFile) -> [TextEdit]? {
        FrontMatterText(file.bytes).map { text in
            keys.map { text.setting($0.key, to: IssuedScalar.text($0.value)) }
        }
    }

    /// The keys of a signed agreement: the day, who signed, and the hash of what then stands in the file.
    public static func signing(_ file: SourceFile, on day: CalendarDate, by name: String?) -> [TextEdit]? {
        let signed = [("signed", "\(day)")] + (name.map { [("signed-by", $0)] } ?? [])
        guard let edits = setting(signed, in: file), let bytes = TextEdit.apply(edits, to: file.bytes) else {
            return nil
        }
        return setting(signed + [("hash", SignedText.digest(of: bytes))], in: file)
    }

    /// Keys of a proposal that an agreement does not have.
    private static let ofProposals = ["estimate", "valid-until", "sent", "accepted", "declined", "reason"]

    /// The file of the agreement that accepting a proposal makes: the same terms, letter by letter, and the same words.
    ///
    /// - Parameter from: its first day.
    public static func agreement(from proposal: SourceFile, on from: CalendarDate) -> String? {
        guard let text = FrontMatterText(proposal.bytes),
            let bytes = TextEdit.apply(ofProposals.compactMap(text.removing), to: proposal.bytes)
        else { return nil }
        let kept = SourceFile(id: proposal.id, path: proposal.path, bytes: bytes)
        let keys = [("kind", "agreement"), ("from", "\(from)")]
        return setting(keys, in: kept).flatMap { TextEdit.apply($0, to: bytes) }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
