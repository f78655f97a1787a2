import CCMarkGFM

/// cmark-gfm's blocks, tree and HTML; the only folder that speaks C.
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
