import CCMarkGFM
import Synchronization

extension CMark {
    /// The words of a paragraph without marks: what a reader sees, link targets left out.
    static func words(of paragraph: String) -> String {
        extensionsLock.withLock { _ in
            let document = cmark_parse_document(paragraph, paragraph.utf8.count, CMARK_OPT_DEFAULT)
            defer { cmark_node_free(document) }
            return words(in: document)
        }
    }

    /// The words of a node and of all that lies in it.
    static func words(in node: OpaquePointer?) -> String { inlinesAndBlocks(of: node).map(words(of:)).joined() }

    private static func words(of node: OpaquePointer) -> String {
        let literal = string(cmark_node_get_literal(node))
        return switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: literal
        case CMARK_NODE_HTML_INLINE: literal.hasPrefix("<!--") ? "" : literal
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: " "
        default: ""
        }
    }
}
