/// A person's words on their way into Markdown and out of it.
public enum MarkdownText {
    /// The words of a line of Markdown: `**Send** [the draft](x.md)` is `Send the draft`.
    ///
    /// A mark at the start (`#`, `1.`) is no heading and no list here, since the line is the text of one already.
    public static func words(of line: String) -> String {
        guard line.utf8.contains(where: Self.isInlineMark) else { return line }
        let oneLine = String(line.map { $0.isNewline ? " " : $0 })
        return String(CMark.words(of: "x " + oneLine).dropFirst(2))
    }

    private static func isInlineMark(_ byte: UInt8) -> Bool {
        "\\`*_[]<>&!\n\r\0".utf8.contains(byte)
    }

    /// The text as Markdown that shows exactly it, on one line: in a paragraph, an item, a heading, a table cell or a link.
    ///
    /// `2. *Draft* | <b>` becomes `2\. \*Draft\* \| \<b>`. Line breaks and tabs become blanks.
    public static func escaped(_ text: String) -> String {
        var escaper = MarkdownEscaper(text)
        return escaper.run()
    }
}
