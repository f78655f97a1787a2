/// Markdown as HTML for the site, with GitHub's tables, strikethrough, bare links and task lists.
public enum MarkdownHTML {
    /// The HTML of a text. HTML within it is shown as text, links lead to the web, mail, telephone or the folder only,
    /// and an image becomes a link, so that a page loads nothing.
    ///
    /// `level` is the level of the text's `#` headings in the page: with 3 a `##` becomes `<h4>`.
    /// One text is rendered at a time, since cmark's extensions are not made for several threads.
    public static func render(_ text: String, headingsFrom level: Int = 1) -> String {
        CMark.html(of: text, for: .page(headingsFrom: level))
    }

    /// The HTML of a message: a line ends where it was ended, and a link into the folder is its words alone.
    public static func message(_ text: String) -> String { CMark.html(of: text, for: .recipient) }
}
