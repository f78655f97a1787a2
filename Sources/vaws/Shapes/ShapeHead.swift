/// A shape without its values, for the documentation.
struct ShapeHead: Sendable {
    struct Field: Sendable {
        let name: String
        let type: String
        let about: String
        /// The object that it is, or is a list of.
        let innerHead: [ShapeHead]

        init(name: String, type: String, about: String, inner: ShapeHead?) {
            self.name = name
            self.type = type
            self.about = about
            innerHead = inner.map { [$0] } ?? []
        }
    }

    let name: String
    let fields: [Field]

    /// This shape and those within it, each once, in the order in which they are met.
    static func all(in heads: [ShapeHead]) -> [ShapeHead] {
        var found: [ShapeHead] = []
        func visit(_ head: ShapeHead) {
            guard !found.contains(where: { $0.name == head.name }) else { return }
            found.append(head)
            for field in head.fields { field.innerHead.forEach(visit) }
        }
        heads.forEach(visit)
        return found
    }

    /// Its section of `docs/json.md`.
    var documentation: String {
        let rows = fields.map { "| `\($0.name)` | \($0.type) | \($0.about) |\n" }.joined()
        return "\n## \(name)\n\n| key | type | meaning |\n|---|---|---|\n\(rows)"
    }
}
