public import Diagnostics

extension MarkdownDocument {
    /// Takes a file apart. What cannot be read is told and costs only itself.
    ///
    /// `limitsFrontMatter` is false for issued documents, whose front matter is as long as the invoice.
    public static func read(_ file: SourceFile, limitsFrontMatter: Bool = true) -> (MarkdownDocument, [Diagnostic]) {
        guard file.bytes.count <= ReadingLimits.fileBytes else { return tooLarge(file) }
        return file.bytes.withUnsafeBufferPointer { text in
            var reader = FileReader(file: file, text: text)
            return reader.read(limitsFrontMatter: limitsFrontMatter)
        }
    }

    private static func tooLarge(_ file: SourceFile) -> (MarkdownDocument, [Diagnostic]) {
        let empty = MarkdownDocument(file: file, frontMatter: nil, headings: [], items: [], looseLines: [])
        return (empty, [FileReader.tooLarge(file)])
    }
}
