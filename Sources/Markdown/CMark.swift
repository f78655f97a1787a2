import CCMarkGFM
import Synchronization

/// The only file that speaks C: cmark-gfm's blocks and its HTML.
enum CMark {
    /// A block of a text, with the lines and columns (from 1, in bytes) at which cmark says it stands.
    struct Block {
        enum Kind { case heading(level: Int), item, paragraph, quote, other }

        let kind: Kind
        let line: Int
        let column: Int
        let endLine: Int
        /// The index of the block around it; nil at the top of the document.
        let parent: Int?
    }

    /// The blocks in the order in which they begin. No extension is attached: this is safe on many threads at once.
    static func blocks(of text: [UInt8]) -> [Block] {
        let document = text.withUnsafeBytes { bytes in
            cmark_parse_document(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
        }
        defer { cmark_node_free(document) }
        var blocks: [Block] = []
        blocks.reserveCapacity(text.count / 3)
        walk(document, into: &blocks)
        return blocks
    }

    /// Goes through the tree without recursion, since a list may be nested as deep as it likes.
    private static func walk(_ document: OpaquePointer?, into blocks: inout [Block]) {
        var around: [Int] = []
        var node = cmark_node_first_child(document)
        while let current = node {
            blocks.append(block(current, parent: around.last))
            if hasBlocksInside(current), let child = cmark_node_first_child(current) {
                around.append(blocks.count - 1)
                node = child
                continue
            }
            node = cmark_node_next(current)
            var climbing = current
            while node == nil, !around.isEmpty, let parent = cmark_node_parent(climbing) {
                around.removeLast()
                climbing = parent
                node = cmark_node_next(parent)
            }
        }
    }

    private static func hasBlocksInside(_ node: OpaquePointer) -> Bool {
        let type = cmark_node_get_type(node)
        return type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE
    }

    private static func block(_ node: OpaquePointer, parent: Int?) -> Block {
        Block(
            kind: kind(of: node), line: Int(cmark_node_get_start_line(node)),
            column: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)),
            parent: parent)
    }

    private static func kind(of node: OpaquePointer) -> Block.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_BLOCK_QUOTE: .quote
        default: .other
        }
    }
}

// MARK: HTML

extension CMark {
    /// cmark's extensions change tables that all parsers share: with two threads at once texts come out different.
    /// Only inlines are concerned, so blocks are read without the lock.
    private static let extensionsLock = Mutex(false)

    /// The HTML of a text with tables, strikethrough, bare links and task lists, and without any HTML of its author.
    static func html(of text: String, headingsFrom level: Int) -> String {
        extensionsLock.withLock { isRegistered in
            if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
            isRegistered = true
            return renderWithExtensions(text, headingsFrom: level)
        }
    }

    private static func renderWithExtensions(_ text: String, headingsFrom level: Int) -> String {
        let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        let document = cmark_parser_finish(parser)
        defer { cmark_node_free(document) }
        for node in inlinesAndBlocks(of: document) { makeHarmless(node, headingsFrom: level) }
        guard
            let html = cmark_render_html(
                document, CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES, cmark_parser_get_syntax_extensions(parser))
        else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html)
    }

    /// All nodes as they are entered, listed before any is changed.
    private static func inlinesAndBlocks(of document: OpaquePointer?) -> [OpaquePointer] {
        let iterator = cmark_iter_new(document)
        defer { cmark_iter_free(iterator) }
        var nodes: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return nodes }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { nodes.append(node) }
        }
    }

    private static func makeHarmless(_ node: OpaquePointer, headingsFrom level: Int) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: replaceHTML(node)
        case CMARK_NODE_LINK where !LinkTarget.isHarmless(string(cmark_node_get_url(node))): unwrap(node)
        case CMARK_NODE_IMAGE: replaceImage(node)
        case CMARK_NODE_HEADING:
            cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + Int32(level) - 1))
        default: break
        }
    }

    /// HTML of the author's is shown as the text it is; a comment is left out, and `<br>` breaks the line.
    private static func replaceHTML(_ node: OpaquePointer) {
        let literal = string(cmark_node_get_literal(node)).trimmingPrefix { $0.isWhitespace }
        let isBlock = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK
        let isBreak = ["<br>", "<br/>", "<br />"].contains(literal.lowercased())
        if isBlock {
            if !literal.hasPrefix("<!--") { cmark_node_insert_before(node, paragraph(of: String(literal))) }
        } else if isBreak {
            insertLineBreak(before: node)
        } else if !literal.hasPrefix("<!--") {
            cmark_node_insert_before(node, textNode(String(literal)))
        }
        remove(node)
    }

    private static func textNode(_ text: String) -> OpaquePointer? {
        let node = cmark_node_new(CMARK_NODE_TEXT)
        cmark_node_set_literal(node, text)
        return node
    }

    private static func paragraph(of text: String) -> OpaquePointer? {
        let node = cmark_node_new(CMARK_NODE_PARAGRAPH)
        cmark_node_append_child(node, textNode(text))
        return node
    }

    /// A cell of a table has one line.
    private static func insertLineBreak(before node: OpaquePointer) {
        guard let lineBreak = cmark_node_new(CMARK_NODE_LINEBREAK) else { return }
        if cmark_node_insert_before(node, lineBreak) == 0 {
            cmark_node_free(lineBreak)
            cmark_node_insert_before(node, textNode(" "))
        }
    }

    /// A page loads nothing from elsewhere, so an image becomes a link to it; within a link its words are enough.
    private static func replaceImage(_ node: OpaquePointer) {
        let target = string(cmark_node_get_url(node))
        guard LinkTarget.isHarmless(target), !isWithinLink(node) else { return unwrap(node) }
        let link = cmark_node_new(CMARK_NODE_LINK)
        cmark_node_set_url(link, target)
        cmark_node_insert_before(node, link)
        while let child = cmark_node_first_child(node) { cmark_node_append_child(link, child) }
        remove(node)
    }

    private static func isWithinLink(_ node: OpaquePointer) -> Bool {
        var around = cmark_node_parent(node)
        while let current = around {
            if cmark_node_get_type(current) == CMARK_NODE_LINK { return true }
            around = cmark_node_parent(current)
        }
        return false
    }

    private static func unwrap(_ node: OpaquePointer) {
        while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
        remove(node)
    }

    private static func remove(_ node: OpaquePointer) {
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}

// MARK: Words

extension CMark {
    /// The words of a paragraph without marks: what a reader sees, link targets left out.
    static func words(of paragraph: String) -> String {
        extensionsLock.withLock { _ in
            let document = cmark_parse_document(paragraph, paragraph.utf8.count, CMARK_OPT_DEFAULT)
            defer { cmark_node_free(document) }
            return inlinesAndBlocks(of: document).map(words).joined()
        }
    }

    private static func words(of node: OpaquePointer) -> String {
        let literal = string(cmark_node_get_literal(node))
        return switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: literal
        case CMARK_NODE_HTML_INLINE: literal.hasPrefix("<!--") ? "" : literal
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: " "
        default: ""
        }
    }
}
