/// A part of a mail with the head that says what it is (RFC 2045, RFC 2046).
public indirect enum MIMEPart: Sendable {
    /// `plain` or `html`, in UTF-8.
    case text(String, subtype: String)
    /// A file that goes along; the type is such as `application/pdf`.
    case file(name: String, type: String, bytes: [UInt8])
    /// `alternative`: the same in several forms, the plainest first. `mixed`: one after the other.
    case multipart(subtype: String, [MIMEPart])

    /// Head, an empty line, and what is in it; `depth` parts lie around it.
    func lines(depth: Int) -> [String] {
        switch self {
        case .text(let text, let subtype):
            [
                "Content-Type: text/\(subtype); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
            ] + QuotedPrintable.lines(of: text)
        case .file(let name, let type, let bytes):
            [
                "Content-Type: \(type)", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment;",
            ] + FileNameParameter.lines(name) + [""] + Base64.lines(of: bytes)
        case .multipart(let subtype, let parts): MIMEPart.lines(of: parts, subtype: subtype, depth: depth)
        }
    }

    /// `=_` stands in no line of quoted-printable and none of base64, so the mark between parts cannot come in them.
    private static func lines(of parts: [MIMEPart], subtype: String, depth: Int) -> [String] {
        let boundary = "=_part-\(depth)-of-vaws"
        let head = ["Content-Type: multipart/\(subtype); boundary=\"\(boundary)\"", ""]
        return head + parts.flatMap { ["--\(boundary)"] + $0.lines(depth: depth + 1) } + ["--\(boundary)--", ""]
    }
}

/// The name of a file that goes along (RFC 2183; other letters than those of ASCII by RFC 2231).
enum FileNameParameter {
    /// Behind ` filename*0*=UTF-8''` no line has more than 76 characters.
    private static let chunkLength = 54

    /// Lines that go on with the header line before them.
    static func lines(_ name: String) -> [String] {
        let name = HeaderWords.oneLine(name)
        let isPlain = name.utf8.allSatisfy { (0x20...0x7E).contains($0) && !"\"\\".utf8.contains($0) }
        if isPlain, name.utf8.count <= chunkLength { return [" filename=\"\(name)\""] }
        let chunks = encoded(name)
        guard chunks.count > 1 else { return [" filename*=UTF-8''\(chunks.joined())"] }
        return chunks.enumerated().map { index, chunk in
            let charset = index == 0 ? "UTF-8''" : ""
            return " filename*\(index)*=\(charset)\(chunk)" + (index == chunks.count - 1 ? "" : ";")
        }
    }

    private static func encoded(_ name: String) -> [String] {
        var chunks = [""]
        for byte in name.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = HeaderWords.isAtom(scalar) && !"*'%".unicodeScalars.contains(scalar) || scalar == "."
            let next = isPlain ? String(scalar) : "%" + hexadecimal(byte)
            if chunks[chunks.count - 1].utf8.count + next.utf8.count > chunkLength { chunks.append("") }
            chunks[chunks.count - 1] += next
        }
        return chunks
    }
}
