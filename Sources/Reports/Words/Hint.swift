import Records

/// A sentence of ours that shows what to type, with code spans: "Write `due:2026-11-27` on the task's line."
///
/// What stands in it is ours, never a person's text as it is: `typed(_:)` takes a name from a file in.
struct Hint: ExpressibleByStringInterpolation, Sendable {
    /// As it stands in Markdown and in the terminal.
    let text: String

    init(stringLiteral text: String) { self.text = text }

    /// A name within a code span: a backtick in it would end the span.
    static func typed(_ name: String) -> String { name.replacing("`", with: "'") }

    /// Markup of the page's format.
    func fragment(in context: PageContext) -> ViewValue {
        .fragment(context.format == .html ? html : text)
    }

    private var html: String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            let escaped = HTMLText.escaped(String(part))
            return index.isMultiple(of: 2) ? escaped : "<code>\(escaped)</code>"
        }.joined()
    }
}

extension Hint {
    /// What to do where there is no task yet.
    static let noTasks: Hint = "Write `- [ ] …` in `clients/NAME/tasks.md`; `vaws new client` makes the folder."
}
