import Diagnostics
import Markdown
import Testing

/// Entries in short: `key=text`, `~` when unset, lists in brackets, mappings in braces.
func brief(_ entries: [YAMLEntry]?) -> String {
    guard let entries else { return "none" }
    return entries.map { "\($0.key)=\(brief($0.value))" }.joined(separator: " ")
}

private func brief(_ value: YAMLValue) -> String {
    switch value {
    case .scalar(let text, _): text.map { "'\($0)'" } ?? "~"
    case .sequence(let values, _): "[" + values.map(brief).joined(separator: " ") + "]"
    case .mapping(let entries, _): "{" + brief(entries) + "}"
    }
}

@Suite("Front matter")
struct FrontMatterTests {
    @Test(
        "Each scalar is the text that stands there",
        arguments: [
            ("kind: time\nclient: acme", "kind='time' client='acme'"),
            (
                "a: no\nb: 9:00\nc: 0123\nd: 2026-01-01\ne: 1.50\nf: null",
                "a='no' b='9:00' c='0123' d='2026-01-01' e='1.50' f='null'"
            ),
            ("a:\nb: ~\nc: \"~\"\nd: ''\ne: \"\"", "a=~ b=~ c='~' d='' e=''"),
            ("a: [x, 'y z', \"w\"]\nb: []\nc: {d: 1, e: [2]}", "a=['x' 'y z' 'w'] b=[] c={d='1' e=['2']}"),
            (
                "services:\n  - {service: a, rate: 55/hour}\n  - service: b\n    from: 2026-07-01\n",
                "services=[{service='a' rate='55/hour'} {service='b' from='2026-07-01'}]"
            ),
            ("a: it's\nb: 'it''s'\nc: \"a\\\"b\"\nd: R&D *x", "a='it's' b='it's' c='a\"b' d='R&D *x'"),
            ("a: |\n  one\n  # two\n  *three\nb: >\n  x\n  y\n", "a='one\n# two\n*three\n' b='x y\n'"),
            ("a:\n  |\n  b: c\nd:\n  - |\n    *e: f: g\n  - h", "a='b: c\n' d=['*e: f: g\n' 'h']"),
            ("a: one\n  two\nb: x", "a='one two' b='x'"),
            ("# a comment\na: 1 # another\n\nb: 2", "a='1' b='2'"),
            ("a: https://example.com/#x\nb: a:b", "a='https://example.com/#x' b='a:b'"),
            ("\"quoted key\": v\nover two:\n  - \"lines\n    long\"", "quoted key='v' over two=['lines long']"),
            (
                "hours: {mon-thu: [9:00-12:30, 13:30-17:00], fri: 9:00-13:00}",
                "hours={mon-thu=['9:00-12:30' '13:30-17:00'] fri='9:00-13:00'}"
            ),
            ("when: é ü\ncafé: x", "when='é ü' café='x'"), ("", ""), ("# nothing", ""), ("~", ""),
        ])
    func readsScalars(_ yaml: String, _ expected: String) {
        let (document, diagnostics) = read("---\n\(yaml)\n---\n- item\n")
        #expect(brief(document.frontMatter?.entries) == expected)
        #expect(brief(diagnostics) == [])
        #expect(document.items.count == 1)
    }

    @Test(
        "Keys and values have their places",
        arguments: [
            ("kind: time", ["2:1+4", "2:7+4"]), ("a:\nb: \"x y\"", ["2:1+1", "2:1+1", "3:1+1", "3:4+5"]),
            ("é: ü # c", ["2:1+1", "2:4+1"]), ("a: [b, 'c d']", ["2:1+1", "2:4+1", "2:5+1", "2:8+5"]),
            ("a:\n  - b: c", ["2:1+1", "3:3+1", "3:5+1", "3:8+1"]),
        ])
    func locates(_ yaml: String, _ expected: [String]) {
        func spans(_ value: YAMLValue) -> [SourceSpan] {
            switch value {
            case .scalar(_, let span): [span]
            case .sequence(let values, let span): [span] + values.flatMap(spans)
            case .mapping(let entries, _): entries.flatMap { [$0.keySpan] + spans($0.value) }
            }
        }
        let entries = read("---\n\(yaml)\n---\n").document.frontMatter?.entries ?? []
        #expect(entries.flatMap { [$0.keySpan] + spans($0.value) }.map { brief($0) } == expected)
    }

    @Test(
        "What cannot be read is told at its place, and the body is read all the same",
        arguments: [
            ("title: Newsletter: November", "2:18+1 front-matter-not-yaml"),
            ("a: 1\nclient: @kim", "3:9+4 front-matter-not-yaml"),
            ("a: 1\nb: 2\na: 3", "4:1+1 duplicate-key"),
            ("a:\n  b: 1\n  b: 2\nb: 3", "4:3+1 duplicate-key"),
            ("a: {b: 1, c: 2, b: 3}", "2:17+1 duplicate-key"),
            ("a: &x 1\nb: *x", "3:4+2 yaml-alias"), ("a: &x 1", "2:4+2 yaml-alias"), ("b: [*x]", "2:5+2 yaml-alias"),
            ("a: !!str 1", "2:4+5 yaml-tag"), ("a: {b: !x 1}", "2:8+2 yaml-tag"),
            ("...\na: 1", "2:1+3 front-matter-not-yaml"), ("%YAML 1.1", "2:1+1 front-matter-not-yaml"),
            ("a: [1, 2", "2:4+1 front-matter-not-yaml"), ("a: \"x", "2:4+1 front-matter-not-yaml"),
            ("\ta: 1", "2:1+1 front-matter-not-yaml"), ("a:1", "2:1+1 front-matter-not-yaml"),
            ("- a\n- b", "2:1+1 front-matter-not-yaml"),
            ("a: 1\n b: 2", "3:3+1 front-matter-not-yaml"), ("? a\n: b", "2:1+1 front-matter-not-yaml"),
            ("[a]: b", "2:1+1 front-matter-not-yaml"), ("tags: [#a, #b]", "2:8+7 front-matter-not-yaml"),
            ("a: * b", "2:4+1 front-matter-not-yaml"), ("a: `b`", "2:4+3 front-matter-not-yaml"),
            ("a: \u{1}", "2:4+1 front-matter-not-yaml"), ("a: \"\\q\"", "2:5+1 front-matter-not-yaml"),
            ("a: 1\nb", "3:1+1 front-matter-not-yaml"), ("a: - b", "2:4+1 front-matter-not-yaml"),
            ("a: \"b\" c", "2:8+1 front-matter-not-yaml"),
        ])
    func refuses(_ yaml: String, _ expected: String) {
        let (document, diagnostics) = read("---\n\(yaml)\n---\n- item\n")
        #expect(brief(diagnostics) == [expected])
        #expect(diagnostics.allSatisfy { !$0.message.isEmpty && $0.fix != nil })
        #expect(document.frontMatter == nil)
        #expect(document.hasUnreadableFrontMatter)
        #expect(document.items.first?.line == 3 + yaml.split(separator: "\n", omittingEmptySubsequences: false).count)
    }

    @Test(
        "What YAML takes for a comment is told, and the rest is read",
        arguments: [
            ("title: #1 client", "title=~", "2:8+9 yaml-swallowed"),
            ("title: Client #1", "title='Client'", "2:15+2 yaml-swallowed"),
            ("a: [b] #c", "a=['b']", "2:8+2 yaml-swallowed"), ("a: \"b\" #c", "a='b'", "2:8+2 yaml-swallowed"),
        ])
    func tellsWhatIsSwallowed(_ yaml: String, _ entries: String, _ expected: String) {
        let (document, diagnostics) = read("---\n\(yaml)\n---\n")
        #expect(brief(document.frontMatter?.entries) == entries)
        #expect(brief(diagnostics) == [expected])
        #expect(diagnostics.first?.severity == .warning)
    }

    @Test("Two keys of one name are told with both places, all of them")
    func duplicates() {
        let diagnostics = read("---\na: 1\nb: 1\na: 2\nb: 2\n---\n").diagnostics
        #expect(brief(diagnostics) == ["4:1+1 duplicate-key", "5:1+1 duplicate-key"])
        #expect(diagnostics.map { brief($0.notes.first?.span) } == ["2:1+1", "3:1+1"])
    }

    @Test("Front matter that is never closed ends where the body seems to begin")
    func notClosed() {
        let (document, diagnostics) = read("---\nkind: time\ntags:\n- a\n## 2026-11-23\n- 1h Inbox\n")
        #expect(brief(diagnostics) == ["1:1+3 front-matter-not-closed"])
        #expect(outline(document) == ["5 h2 '2026-11-23'", "6 item '1h Inbox' in h0"])
        #expect(document.hasUnreadableFrontMatter)
    }

    @Test(
        "Only a first line `---` begins it",
        arguments: ["\n---\na: 1\n---\n", " ---\na: 1\n---\n", "----\na: 1\n----\n", "x"])
    func noFrontMatter(_ text: String) {
        let (document, diagnostics) = read(text)
        #expect(document.frontMatter == nil && !document.hasUnreadableFrontMatter)
        #expect(diagnostics.isEmpty)
    }

    @Test("Over 64 KiB is refused, except where the limit is lifted")
    func tooLarge() {
        let lines = (0..<8000).map { "key-\($0): x" }.joined(separator: "\n")
        let text = "---\n\(lines)\n---\n- a\n"
        #expect(brief(read(text).diagnostics) == ["1:1+3 front-matter-too-large"])
        #expect(read(text).document.items.count == 1)
        let file = SourceFile(id: FileID(0), path: "a.md", bytes: Array(text.utf8))
        let (document, diagnostics) = MarkdownDocument.read(file, limitsFrontMatter: false)
        #expect(document.frontMatter?.entries.count == 8000)
        #expect(diagnostics.isEmpty)
    }

    @Test(
        "What would overflow a parser is refused at once",
        arguments: [
            "a: " + String(repeating: "[", count: 20000), String(repeating: "- ", count: 20000) + "a",
            "a: " + String(repeating: "{b: ", count: 10000), String(repeating: " ", count: 20000) + "a: 1",
        ])
    func tooDeep(_ yaml: String) {
        #expect(read("---\n\(yaml)\n---\n").diagnostics.map(\.id) == [.nestedTooDeep])
    }

    @Test("Aliases that multiply are never resolved")
    func laughs() {
        let bomb =
            "a: &a [x, x]\n"
            + "bcdefghijklmnopqrstuvwxyz".reduce(into: ("a", "")) { made, key in
                made = (String(key), made.1 + "\(key): &\(key) [*\(made.0), *\(made.0)]\n")
            }.1
        #expect(read("---\n\(bomb)---\n").diagnostics.map(\.id) == [.yamlAlias])
        #expect(read("---\nk: x\n  'y\nb: &x [1]\nc: *x\nd: 'e\n---\n").diagnostics.map(\.id) == [.yamlAlias])
    }

    @Test("A whole file is read under the same rules")
    func wholeFile() {
        func yaml(_ text: String) -> (YAMLDocument, [Diagnostic]) {
            YAMLDocument.read(SourceFile(id: FileID(0), path: "vaws.yaml", bytes: Array(text.utf8)))
        }
        #expect(
            brief(yaml("currency: EUR\nhours: {fri: 9:00-13:00}\n").0.entries)
                == "currency='EUR' hours={fri='9:00-13:00'}")
        #expect(yaml("---\na: 1\n").0.entries.map { brief($0.keySpan) } == ["2:1+1"])
        #expect(brief(yaml("a: 1\n---\nb: 2\n").1) == ["2:1+3 front-matter-not-yaml"])
        #expect(brief(yaml("\u{FEFF}a: 1\r\na: 2\r\n").1) == ["2:1+1 duplicate-key"])
        #expect(yaml("").0.entries.isEmpty && !yaml("").0.isUnreadable)
        #expect(yaml("a: \0").0.isUnreadable)
    }
}
