import Billing
public import Diagnostics
import Records
import Templates

/// The letters of the reminder ladder in every language: the built-in ones, over which a workspace lays its own.
///
/// `templates/letters/reminders-de.md` of the workspace stands before the built-in German one, part by part; a language
/// without letters has those of English.
public struct ReminderLetters: Sendable {
    private let own: [String: LetterFile]
    private let builtIn: [String: LetterFile]

    /// Parts that no letter knows are told as `template-unknown-name`.
    public static func load(overrides: [SourceFile]) -> (letters: ReminderLetters, diagnostics: [Diagnostic]) {
        var (own, findings) = ([String: LetterFile](), [Diagnostic]())
        for file in overrides {
            guard let tag = tag(of: file.path) else { continue }
            let letters = LetterFile(String(decoding: file.bytes, as: UTF8.self))
            own[tag.lowercased()] = letters
            findings += letters.strangers(in: file)
        }
        return (ReminderLetters(own: own), findings)
    }

    private init(own: [String: LetterFile]) {
        self.own = own
        builtIn = Dictionary(
            Templates.letterTags.map { tag in
                (tag, LetterFile(String(decoding: Templates.letters(tag) ?? [], as: UTF8.self)))
            }
        ) { first, _ in first }
    }

    /// The text of a part in the language of a tag such as `nl-BE`.
    func part(_ name: String, in tag: String) -> String {
        let tag = tag.lowercased()
        let base = String(tag.prefix { $0 != "-" })
        let files = [own[tag], own[base], builtIn[base], own["en"], builtIn["en"]]
        return files.lazy.compactMap { $0?.parts[name] }.first ?? ""
    }

    /// The parts that are no letter by themselves, and what a letter takes in.
    static let phrases = ["part-paid", "claimed", "interest", "interest-and-compensation"]
    static let partNames = ReminderTone.allCases.map(\.rawValue) + phrases

    /// `de` of `templates/letters/reminders-de.md`.
    private static func tag(of path: String) -> String? {
        let start = "templates/letters/reminders-"
        guard path.hasPrefix(start), path.hasSuffix(".md") else { return nil }
        return String(path.dropFirst(start.count).dropLast(3))
    }
}

extension LetterFile {
    fileprivate func strangers(in file: SourceFile) -> [Diagnostic] {
        names.filter { !ReminderLetters.partNames.contains($0.name) }.map { name, line in
            let near = nearest(to: name, among: ReminderLetters.partNames).map { "did you mean `## \($0)`?" }
            return Diagnostic(
                .templateUnknownName, "no letter has a part '\(name)'",
                at: SourceSpan(Location(file: file.id, line: line, column: 4), length: name.unicodeScalars.count),
                fix: near ?? "the parts are \(ReminderLetters.partNames.joined(separator: ", "))")
        }
    }
}
