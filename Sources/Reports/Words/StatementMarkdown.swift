public import Billing
import Markdown
public import Records

/// A statement of account as Markdown, to be sent to the client.
public struct StatementMarkdown {
    public let text: String

    /// One for each currency, under each other.
    public init(_ statements: [Statement], _ kind: StatementKind, in workspace: Workspace, _ language: Language) {
        text = statements.map { StatementMarkdown.part(StatementWords($0, in: workspace, language), kind, language) }
            .joined(separator: "\n")
    }

    private static func part(_ words: StatementWords, _ kind: StatementKind, _ language: Language) -> String {
        var lines = ["# " + MarkdownText.escaped(words.title), ""]
        lines += table(words.table(kind), language)
        lines += ["", "**\(words.total)**"]
        if let age = words.age { lines += ["", age] }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func table(_ table: StatementWords.Table, _ language: Language) -> [String] {
        guard !table.rows.isEmpty else { return [language.word(.nothingBilled)] }
        let marks = table.heads.indices.map { table.amounts.contains($0) ? "--:" : "---" }
        let rows = table.rows.map { row in row.map { MarkdownText.escaped($0) } }
        return ([table.heads, marks] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }
}
