import CCMarkGFM
import Synchronization

extension CMark {
    /// cmark's extensions change tables that all parsers share: with two threads at once texts come out different.
    /// Only inlines are concerned, so blocks are read without the lock.
    static let extensionsLock = Mutex(false)

    /// The HTML of a text with tables, strikethrough, bare links and task lists, and without any HTML of its author.
    static func html(of text: String, for reader: Reader) -> String {
        withDocument(of: text, for: reader) { document, parser in
            let options = CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES | (reader == .recipient ? CMARK_OPT_HARDBREAKS : 0)
            guard let html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else {
                return ""
            }
            defer { cmark_get_default_mem_allocator().pointee.free(html) }
            return String(cString: html)
        }
    }

    /// Who gets to see a text.
    enum Reader: Equatable {
        /// Of a page, in which `#` headings of the text are of a level, and links may lead to a place in the folder.
        case page(headingsFrom: Int)
        /// Of a message, who has no folder, and for whom a line ends where it was ended.
        case recipient
    }

    /// A text read with all extensions, with nothing in it that does harm.
    static func withDocument<Value>(
        of text: String, for reader: Reader, _ body: (_ document: OpaquePointer?, _ parser: OpaquePointer?) -> Value
    ) -> Value {
        extensionsLock.withLock { isRegistered in
            if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
            isRegistered = true
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
            for node in inlinesAndBlocks(of: document) { makeHarmless(node, for: reader) }
            return body(document, parser)
        }
    }

    /// All nodes as they are entered, listed before any is changed.
    static func inlinesAndBlocks(of document: OpaquePointer?) -> [OpaquePointer] {
        let iterator = cmark_iter_new(document)
        defer { cmark_iter_free(iterator) }
        var nodes: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return nodes }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { nodes.append(node) }
        }
    }

    private static func makeHarmless(_ node: OpaquePointer, for reader: Reader) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: replaceHTML(node)
        case CMARK_NODE_LINK where !mayLead(to: string(cmark_node_get_url(node)), reader): unwrap(node)
        case CMARK_NODE_IMAGE: replaceImage(node, for: reader)
        case CMARK_NODE_HEADING:
            guard case .page(let level) = reader else { return }
            cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + Int32(level) - 1))
        default: break
        }
    }

    private static func mayLead(to target: String, _ reader: Reader) -> Bool {
        reader == .recipient ? LinkTarget.isOutside(target) : LinkTarget.isHarmless(target)
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
    private static func replaceImage(_ node: OpaquePointer, for reader: Reader) {
        let target = string(cmark_node_get_url(node))
        guard mayLead(to: target, reader), !isWithinLink(node) else { return unwrap(node) }
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

    static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
