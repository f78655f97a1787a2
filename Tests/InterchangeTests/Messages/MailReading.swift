import Foundation

/// A mail read back as a mail program reads it: heads unfolded and decoded, parts with their bytes.
struct ReadPart {
    private(set) var head: [String: String] = [:]
    private(set) var parts: [ReadPart] = []
    private(set) var bytes: [UInt8] = []

    /// With one kind of line end.
    var text: String { String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n") }

    init(_ text: String) {
        let end = text.firstRange(of: "\r\n\r\n")
        let lines = text[..<(end?.lowerBound ?? text.endIndex)].replacing("\r\n ", with: " ").split(separator: "\r\n")
        for line in lines {
            let pair = line.split(separator: ":", maxSplits: 1).map(String.init)
            head[pair[0]] = pair.count > 1 ? pair[1].trimmingCharacters(in: .whitespaces) : ""
        }
        let body = end.map { String(text[$0.upperBound...]) } ?? ""
        if let boundary = parameter("boundary", of: "Content-Type") {
            let pieces = ("\r\n" + body).components(separatedBy: "\r\n--\(boundary)")
            parts = pieces.dropFirst().filter { !$0.hasPrefix("--") }.map { ReadPart(String($0.dropFirst(1))) }
        } else {
            bytes = head["Content-Transfer-Encoding"] == "base64" ? ReadPart.base64(body) : ReadPart.quoted(body)
        }
    }

    func field(_ name: String) -> String { ReadPart.decoded(head[name] ?? "") }

    func parameter(_ name: String, of field: String) -> String? {
        guard let value = head[field], let start = value.range(of: name + "=\"")?.upperBound else { return nil }
        return String(value[start...].prefix { $0 != "\"" })
    }

    private static func base64(_ body: String) -> [UInt8] {
        Data(base64Encoded: body.replacing("\r\n", with: "")).map(Array.init) ?? []
    }

    private static func quoted(_ body: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(body.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let code = String(decoding: rest.prefix(2), as: UTF8.self)
            rest = rest.dropFirst(2)
            if code != "\r\n" { bytes.append(UInt8(code, radix: 16) ?? 0) }
        }
        return bytes
    }

    /// Blanks between encoded words are none.
    private static func decoded(_ value: String) -> String {
        var result = ""
        var isBehindCode = false
        for word in value.components(separatedBy: " ") {
            let isCode = word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?=")
            if !result.isEmpty, !(isCode && isBehindCode) { result += " " }
            result += isCode ? String(decoding: base64(String(word.dropFirst(10).dropLast(2))), as: UTF8.self) : word
            isBehindCode = isCode
        }
        return result
    }
}
