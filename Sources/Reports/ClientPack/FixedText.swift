import Templates

/// What `vaws` itself writes on a page, word for word: the text of its own templates, their style rules, its words in each language.
enum FixedText {
    static let all: Set<String> = {
        var texts: Set<String> = []
        for name in Templates.pageNames {
            let source = String(decoding: Templates.page(name) ?? [], as: UTF8.self)
            if name.hasSuffix(".css") {
                texts.insert(PageReader.trimmed(source))
            } else if name.hasSuffix(".html.mustache") {
                texts.formUnion(PageReader.texts(of: source).filter { !$0.contains("{{") })
            }
        }
        let languages = Languages.load(overrides: []).languages
        for tag in Templates.wordsTags { texts.formUnion(languages.language(tag).texts) }
        return texts
    }()
}
