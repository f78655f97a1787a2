public import Diagnostics
public import Records
import Templates

/// The languages in which documents are written: the built-in ones, over which a workspace lays its own words.
///
/// A tag such as `de-AT` takes what its own file says, then that of `de`, then English.
public struct Languages: Sendable {
    private let languages: [String: Language]
    private let english: Language

    /// Reads the built-in words and the workspace's `templates/words/*.yaml`.
    ///
    /// An unknown key is told as `unknown-key`, a wrong value as `invalid-value`; a language that lacks words, in which
    /// English stands in, as `missing-words`.
    public static func load(overrides: [SourceFile]) -> (languages: Languages, diagnostics: [Diagnostic]) {
        let builtInEnglish = builtIn("en", english: nil)
        var findings: [Diagnostic] = []
        var own: [String: WordsFile] = [:]
        for file in overrides {
            guard let tag = tag(of: file.path) else { continue }
            let (words, found) = WordsReader.read(file, english: builtInEnglish)
            own[tag.lowercased()] = words
            findings += found
        }
        let loading = Loading(own: own, english: builtInEnglish)
        for file in overrides { if let finding = loading.missing(in: file) { findings.append(finding) } }
        return (Languages(loading), findings)
    }

    private init(_ loading: Loading) {
        let tags = Templates.wordsTags + loading.own.keys.sorted()
        var languages: [String: Language] = [:]
        for tag in tags where languages[tag.lowercased()] == nil {
            languages[tag.lowercased()] = Language(code: tag, loading.words(of: tag.lowercased()))
        }
        self.languages = languages
        english = languages["en"] ?? Language(code: "en", loading.english)
    }

    /// The language of a tag such as `nl-BE`; English where there are no words in it.
    public func language(_ tag: String?) -> Language {
        guard let tag else { return english }
        return found(tag)?.called(tag) ?? english
    }

    /// Whether there are words in the language of a tag.
    public func has(_ tag: String) -> Bool { found(tag) != nil }

    /// What a client reads: their language, else the business's.
    public func language(of client: Client?, in workspace: Workspace) -> Language {
        language(client?.language ?? workspace.business.language)
    }

    /// The tags of all languages with words, in alphabetical order.
    var tags: [String] { languages.values.map(\.code).sorted() }

    private func found(_ tag: String) -> Language? {
        languages[tag.lowercased()] ?? languages[Languages.base(of: tag.lowercased())]
    }

    /// `de` of `de-AT`.
    fileprivate static func base(of tag: String) -> String {
        String(tag.prefix { $0 != "-" && $0 != "_" })
    }

    /// `pt` of `templates/words/pt.yaml`.
    fileprivate static func tag(of path: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
        let name = path.dropFirst(folder.count).dropLast(5)
        return name.isEmpty || name.contains("/") ? nil : String(name)
    }

    static let folder = "templates/words/"

    fileprivate static func builtIn(_ tag: String, english: WordsFile?) -> WordsFile {
        guard let bytes = Templates.words(tag) else { return WordsFile() }
        let file = SourceFile(id: FileID(0), path: folder + tag + ".yaml", bytes: bytes)
        return WordsReader.read(file, english: english).words
    }
}

/// The files of words while languages are put together, by tags in small letters.
private struct Loading {
    let own: [String: WordsFile]
    let english: WordsFile
    private let builtIn: [String: WordsFile]

    init(own: [String: WordsFile], english: WordsFile) {
        (self.own, self.english) = (own, english)
        let tags = Templates.wordsTags.filter { $0 != "en" }
        let read = tags.map { ($0.lowercased(), Languages.builtIn($0, english: english)) }
        builtIn = Dictionary(read + [("en", english)]) { first, _ in first }
    }

    /// The whole language, English where nothing else is.
    func words(of tag: String) -> WordsFile {
        let base = Languages.base(of: tag)
        let files = [own[tag], builtIn[tag], own[base], builtIn[base], own["en"], english]
        return files.compactMap { $0 }.reversed().reduce(WordsFile()) { $1.over($0) }
    }

    /// What a language of the workspace's own lacks; a file of a language that is there needs no more than its differences.
    func missing(in file: SourceFile) -> Diagnostic? {
        guard let tag = Languages.tag(of: file.path)?.lowercased() else { return nil }
        let base = Languages.base(of: tag)
        guard builtIn[base] == nil, builtIn[tag] == nil, tag == base || own[base] == nil else { return nil }
        let missing = own[tag]?.missing ?? []
        guard !missing.isEmpty else { return nil }
        let named = missing.prefix(6).map { "'\($0)'" }.joined(separator: ", ")
        let rest = missing.count > 6 ? " and \(missing.count - 6) more" : ""
        return Diagnostic(
            .missingWords, "the words of '\(tag)' lack \(named)\(rest)",
            at: SourceSpan(Location(file: file.id, line: 1, column: 1)),
            fix: "write them; until then they are in English")
    }
}
