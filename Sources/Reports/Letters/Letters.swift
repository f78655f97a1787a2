public import Diagnostics
import Templates

/// The letters of every kind in every language: the built-in ones, over which a workspace lays its own.
///
/// `templates/letters/reminders-de.md` of the workspace stands before the built-in German one, part by part; a language
/// without letters has those of English.
public struct Letters: Sendable {
    private let own: [String: SourceFile]

    /// Parts that no letter knows are told as `template-unknown-name`.
    public static func load(overrides: [SourceFile]) -> (letters: Letters, diagnostics: [Diagnostic]) {
        var (own, findings) = ([String: SourceFile](), [Diagnostic]())
        for file in overrides {
            guard let (name, tag) = Letters.name(of: file.path) else { continue }
            own[Letters.key(name, tag)] = file
            findings += LetterFile(file).strangers(to: name, in: file)
        }
        return (Letters(own: own), findings)
    }

    /// The letters of a kind in the language of a tag such as `nl-BE`.
    func letter(_ name: LetterName, in tag: String) -> Letter {
        let tag = tag.lowercased()
        let base = String(tag.prefix { $0 != "-" })
        let files = [
            own(name, tag), own(name, base), builtIn(name, base), own(name, "en"), builtIn(name, "en"),
        ]
        return Letter(files: files.compactMap(\.self))
    }

    private func own(_ name: LetterName, _ tag: String) -> LetterFile? {
        own[Letters.key(name, tag)].map { LetterFile($0) }
    }

    private func builtIn(_ name: LetterName, _ tag: String) -> LetterFile? {
        Templates.letter("\(name.rawValue)-\(tag).md").map { LetterFile(String(decoding: $0, as: UTF8.self)) }
    }

    private static func key(_ name: LetterName, _ tag: String) -> String { "\(name.rawValue)-\(tag.lowercased())" }

    /// `reminders` and `de` of `templates/letters/reminders-de.md`.
    private static func name(of path: String) -> (LetterName, String)? {
        let folder = "templates/letters/"
        guard path.hasPrefix(folder), path.hasSuffix(".md") else { return nil }
        let file = path.dropFirst(folder.count).dropLast(3)
        let names = LetterName.allCases.filter { file.hasPrefix("\($0.rawValue)-") }
        guard let name = names.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        return (name, String(file.dropFirst(name.rawValue.count + 1)))
    }
}

/// The letters of one kind in one language.
struct Letter: Sendable {
    /// The first that has a part gives it.
    let files: [LetterFile]

    /// A letter or a phrase as it is written, with blanks such as `{name}`; nothing where no file has it.
    func part(_ name: String) -> String { files.lazy.compactMap { $0.parts[name] }.first ?? "" }
}

extension LetterFile {
    init(_ file: SourceFile) { self.init(String(decoding: file.bytes, as: UTF8.self)) }

    fileprivate func strangers(to letter: LetterName, in file: SourceFile) -> [Diagnostic] {
        names.filter { !letter.parts.contains($0.name) }.map { name, line in
            let near = nearest(to: name, among: letter.parts).map { "did you mean `## \($0)`?" }
            return Diagnostic(
                .templateUnknownName, "no letter has a part '\(name)'",
                at: SourceSpan(Location(file: file.id, line: line, column: 4), length: name.unicodeScalars.count),
                fix: near ?? "the parts are \(letter.parts.joined(separator: ", "))")
        }
    }
}
