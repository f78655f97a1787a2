import Records

/// Checks each tag of a template against the names that its view declares.
struct TemplateCheck {
    /// The tags of each partial, by name.
    let partials: [String: [TemplateTag]]
    private var problems: [TemplateProblem] = []
    private var open: [(tag: TemplateTag, names: ViewShape.Names)] = []
    private let root: ViewShape.Names
    private let format: ReportFormat

    private init(names: ViewShape.Names, format: ReportFormat, partials: [String: [TemplateTag]]) {
        self.root = names
        self.format = format
        self.partials = partials
    }

    /// All that is wrong, in the order of the tags.
    static func problems(
        in tags: [TemplateTag], names: ViewShape.Names, format: ReportFormat, partials: [String: [TemplateTag]]
    ) -> [TemplateProblem] {
        var check = TemplateCheck(names: names, format: format, partials: partials)
        for tag in tags { check.visit(tag) }
        for section in check.open.reversed() {
            check.note(
                "section '\(section.tag.name)' is never closed", at: section.tag,
                fix: "write '{{/\(section.tag.name)}}'")
        }
        return check.problems
    }

    private mutating func visit(_ tag: TemplateTag) {
        switch tag.kind {
        case .variable, .unescaped: visitValue(tag)
        case .section, .inverted: visitSection(tag)
        case .close: visitClose(tag)
        case .partial: visitPartial(tag)
        }
    }

    private mutating func visitValue(_ tag: TemplateTag) {
        guard let shape = lookUp(tag) else { return }
        switch (tag.kind, shape) {
        case (.variable, .fragment), (.variable, .hint):
            note("'\(tag.name)' is made markup", at: tag, fix: "write '{{{\(tag.name)}}}'")
        case (.unescaped, .link) where format == .markdown: break
        case (.variable, .link) where format == .markdown:
            note(
                "'\(tag.name)' is the target of a link", at: tag,
                fix: "write '{{{\(tag.name)}}}', so that nothing in it is escaped")
        case (.unescaped, .text), (.unescaped, .link):
            note("'\(tag.name)' is text, which must be escaped", at: tag, fix: "write '{{\(tag.name)}}'")
        case (_, .text) where tag.beginsAddress:
            note(
                "'\(tag.name)' is text and cannot be the target of a link", at: tag,
                fix: "write one of the view's links")
        case (_, .list), (_, .view), (_, .flag):
            note("'\(tag.name)' has no text of its own", at: tag, fix: "write '{{#\(tag.name)}}…{{/\(tag.name)}}'")
        default: break
        }
    }

    private mutating func visitSection(_ tag: TemplateTag) {
        let shape = lookUp(tag)
        open.append((tag, tag.kind == .section ? shape?.names ?? [:] : [:]))
    }

    private mutating func visitClose(_ tag: TemplateTag) {
        guard let last = open.popLast() else {
            return note("section '\(tag.name)' was not opened", at: tag, fix: "remove '{{/\(tag.name)}}'")
        }
        guard last.tag.name != tag.name else { return }
        note("section '\(last.tag.name)' is open here", at: tag, fix: "write '{{/\(last.tag.name)}}'")
    }

    private mutating func visitPartial(_ tag: TemplateTag) {
        guard let tags = partials[tag.name] else {
            return noteUnknown(tag, what: "partial", among: partials.keys.sorted())
        }
        let names = (open.map(\.names)).reduce(root) { $0.merging($1) { _, inner in inner } }
        // What is wrong inside a partial is told where the partial itself is checked; here only whether its names exist.
        let missing = TemplateCheck.problems(
            in: tags.filter { $0.kind != .partial }, names: names, format: format, partials: [:])
        guard let first = missing.first(where: { if case .unknownName = $0.kind { true } else { false } }) else {
            return
        }
        note("partial '\(tag.name)' does not fit here: \(first.message)", at: tag, fix: "use it where its names exist")
    }

    /// What stands behind a name, looked up as Mustache does: from the innermost section outwards, then part by part.
    private mutating func lookUp(_ tag: TemplateTag) -> ViewShape? {
        let parts = tag.name.split(separator: ".").map(String.init)
        let levels = [root] + open.map(\.names)
        guard let first = parts.first, let names = levels.last(where: { $0[first] != nil }), var shape = names[first]
        else {
            noteUnknown(tag, what: "name", among: levels.flatMap(\.keys).sorted())
            return nil
        }
        for part in parts.dropFirst() {
            guard let next = shape.names[part] else {
                noteUnknown(tag, what: "name", among: shape.names.keys.sorted())
                return nil
            }
            shape = next
        }
        return shape
    }

    private mutating func noteUnknown(_ tag: TemplateTag, what: String, among known: [String]) {
        problems.append(
            TemplateProblem(
                kind: .unknownName(tag.name, known: known), message: "unknown \(what) '\(tag.name)'", fix: nil,
                line: tag.line, column: tag.column, length: tag.name.unicodeScalars.count))
    }

    private mutating func note(_ message: String, at tag: TemplateTag, fix: String) {
        problems.append(
            TemplateProblem(
                kind: .notReadable, message: message, fix: fix, line: tag.line, column: tag.column,
                length: tag.name.unicodeScalars.count))
    }
}
