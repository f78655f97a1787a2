/// Findings as a JSON array of objects with stable keys: `id severity file line column length message fix notes`.
///
/// A column and a length count Unicode scalars. What a finding has not is null; a note has `message file line column length`.
public struct JSONRenderer: Sendable {
    public init() {}

    /// All findings in the order given; `file` finds a file by its number.
    public func rendered(_ diagnostics: [Diagnostic], file: (FileID) -> SourceFile?) -> JSONValue {
        .array(
            diagnostics.map { diagnostic in
                .object(
                    [
                        .init("id", .string(diagnostic.id.rawValue)),
                        .init("severity", .string(diagnostic.severity.rawValue)),
                    ] + place(diagnostic.span, file) + [
                        .init("message", .string(diagnostic.message)),
                        .init("fix", .string(diagnostic.fix)),
                        .init("notes", .array(diagnostic.notes.map { rendered($0, file) })),
                    ])
            })
    }

    private func rendered(_ note: Diagnostic.Note, _ file: (FileID) -> SourceFile?) -> JSONValue {
        .object([.init("message", .string(note.message))] + place(note.span, file))
    }

    private func place(_ span: SourceSpan?, _ file: (FileID) -> SourceFile?) -> [JSONValue.Member] {
        [
            .init("file", .string(span.flatMap { file($0.start.file)?.path })),
            .init("line", .integer(span.map { Int($0.start.line) })),
            .init("column", .integer(span.map { Int($0.start.column) })),
            .init("length", .integer(span.map { Int($0.length) })),
        ]
    }
}
