import CCMarkGFM

extension CMark {
    /// How many containers in each other are kept.
    private static let depthLimit = 32

    /// The tree of a message, with the same extensions as its HTML.
    static func tree(of text: String) -> [MarkdownBlock] {
        withDocument(of: text, for: .recipient) { document, _ in blocks(in: document, depth: 0) }
    }

    private static func children(of node: OpaquePointer?) -> [OpaquePointer] {
        var children: [OpaquePointer] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            children.append(child)
            next = cmark_node_next(child)
        }
        return children
    }

    private static func blocks(in node: OpaquePointer?, depth: Int) -> [MarkdownBlock] {
        guard depth < depthLimit else { return [.paragraph([.text(clean(words(in: node)))])] }
        return children(of: node).compactMap { block($0, depth: depth) }
    }

    private static func block(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
        switch string(cmark_node_get_type_string(node)) {
        case "paragraph": .paragraph(inlines(in: node, depth: 0))
        case "heading":
            .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node, depth: 0))
        case "block_quote": .quote(blocks(in: node, depth: depth + 1))
        case "list": .list(list(node, depth: depth))
        case "code_block": .code(code(node))
        case "thematic_break": .rule
        case "table": .table(table(node))
        default: nil
        }
    }

    private static func list(_ node: OpaquePointer, depth: Int) -> MarkdownList {
        let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return MarkdownList(
            number: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
            items: children(of: node).map { item in
                let hasBox = string(cmark_node_get_type_string(item)) == "tasklist"
                return MarkdownList.Item(
                    isDone: hasBox ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
                    blocks: blocks(in: item, depth: depth + 1))
            })
    }

    private static func code(_ node: OpaquePointer) -> String {
        let text = clean(string(cmark_node_get_literal(node)))
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private static func table(_ node: OpaquePointer) -> MarkdownTable {
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        let marks = cmark_gfm_extensions_get_table_alignments(node)
        let columns = (0..<count).map { index -> MarkdownTable.Side in
            switch marks?[index] {
            case UInt8(mark: "r"): .right
            case UInt8(mark: "c"): .centre
            default: .left
            }
        }
        let rows = children(of: node).map { row in children(of: row).map { inlines(in: $0, depth: 0) } }
        return MarkdownTable(columns: columns, rows: rows)
    }

    private static func inlines(in node: OpaquePointer?, depth: Int) -> [MarkdownInline] {
        guard depth < depthLimit else { return [.text(clean(words(in: node)))] }
        var inlines: [MarkdownInline] = []
        for inline in children(of: node).compactMap({ inline($0, depth: depth) }) where inline != .text("") {
            // cmark parts a text at each byte that might have been a mark.
            if case .text(let more) = inline, case .text(let before)? = inlines.last {
                inlines[inlines.count - 1] = .text(before + more)
            } else {
                inlines.append(inline)
            }
        }
        return inlines
    }

    private static func inline(_ node: OpaquePointer, depth: Int) -> MarkdownInline? {
        switch string(cmark_node_get_type_string(node)) {
        case "text": .text(clean(string(cmark_node_get_literal(node))))
        case "code": .code(clean(string(cmark_node_get_literal(node))))
        case "softbreak", "linebreak": .lineBreak
        case "emph": .emphasis(inlines(in: node, depth: depth + 1))
        case "strong": .strong(inlines(in: node, depth: depth + 1))
        case "strikethrough": .strikethrough(inlines(in: node, depth: depth + 1))
        case "link":
            .link(target: string(cmark_node_get_url(node)), inlines(in: node, depth: depth + 1))
        default: nil
        }
    }

    /// With line feeds alone at the ends of its lines.
    private static func clean(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
