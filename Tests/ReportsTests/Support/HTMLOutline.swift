/// The tags of a page, read strictly: enough to say whether they nest, and what they refer to.
struct HTMLOutline {
    struct Tag: Equatable {
        let name: String
        let attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    /// What is wrong with how the tags nest.
    private(set) var faults: [String] = []

    private static let empty: Set<String> = ["meta", "br", "link", "img", "hr", "input"]

    init(_ html: String) {
        var open: [String] = []
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            if rest.hasPrefix("<!--") {
                guard let end = rest.start(of: "-->") else {
                    faults.append("comment not closed")
                    return
                }
                rest = rest[end...].dropFirst(3)
                continue
            }
            guard let end = rest.firstIndex(of: ">") else {
                faults.append("tag not closed")
                return
            }
            let inside = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if inside.hasPrefix("!") { continue }
            if inside.hasPrefix("/") {
                let name = String(inside.dropFirst())
                if open.popLast() != name { faults.append("</\(name)> closes nothing") }
                continue
            }
            let tag = HTMLOutline.tag(inside)
            tags.append(tag)
            if tag.name == "style", let close = rest.start(of: "</style>") { rest = rest[close...] }
            if !inside.hasSuffix("/"), !HTMLOutline.empty.contains(tag.name) { open.append(tag.name) }
        }
        faults += open.map { "<\($0)> is not closed" }
    }

    func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

    private static func tag(_ inside: Substring) -> Tag {
        let name = inside.prefix { $0.isLetter || $0.isNumber }
        var attributes: [String: String] = [:]
        var rest = inside.dropFirst(name.count)
        while let start = rest.firstIndex(where: \.isLetter) {
            rest = rest[start...]
            let key = rest.prefix { $0.isLetter || $0 == "-" || $0.isNumber }
            rest = rest.dropFirst(key.count)
            guard rest.hasPrefix("=\"") else { continue }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            attributes[String(key)] = String(value)
            rest = rest.dropFirst(value.count + 1)
        }
        return Tag(name: String(name), attributes: attributes)
    }
}

extension Substring {
    /// Where `text` begins.
    fileprivate func start(of text: String) -> Substring.Index? {
        var place = startIndex
        while place < endIndex {
            if self[place...].hasPrefix(text) { return place }
            place = index(after: place)
        }
        return nil
    }
}
