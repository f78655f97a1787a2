import Diagnostics
import Markdown

/// Reads a mapping key by key, and reports what was never asked for.
///
/// A key is named once, where its value is read. From it come the typed value, the finding of a value of the wrong
/// kind, of a key that is missing, and, at the end, of the keys that nobody asked for with the nearest that exists.
/// What a key expects is worked out only where the key is there.
struct MappingReader {
    /// What has the keys, with its article: `an agreement`.
    let what: String
    private let entries: [YAMLEntry]
    private let span: SourceSpan
    private var known: [String]
    private var missing: [(key: String, example: String)] = []
    private(set) var findings: [Diagnostic] = []

    init(_ what: String, entries: [YAMLEntry], at span: SourceSpan, knowing known: [String] = []) {
        self.what = what
        self.entries = entries
        self.span = span
        self.known = known
        self.known.reserveCapacity(known.count + 8)
    }

    /// The entry of a key that is there and has a value.
    mutating func entry(_ key: String) -> YAMLEntry? {
        known.append(key)
        return entries.first { $0.key == key && !$0.value.isUnset }
    }

    /// The value of a key that may be left out.
    mutating func read<Value>(_ key: String, _ type: @autoclosure () -> ValueType<Value>) -> Value? {
        entry(key).flatMap { type().read($0.value, key, &findings) }
    }

    /// The value of a key that must be there; nil where it is missing or wrong, which is then told.
    mutating func require<Value>(_ key: String, _ type: @autoclosure () -> ValueType<Value>) -> Value? {
        guard let entry = entry(key) else {
            missing.append((key, type().wanted.example))
            return nil
        }
        return type().read(entry.value, key, &findings)
    }

    /// Puts the value of a key in its place, which stays as it is without one.
    mutating func read<Value>(_ key: String, _ type: @autoclosure () -> ValueType<Value>, into place: inout Value) {
        if let value = read(key, type()) { place = value }
    }

    mutating func read<Value>(_ key: String, _ type: @autoclosure () -> ValueType<Value>, into place: inout Value?) {
        if let value = read(key, type()) { place = value }
    }

    /// Tells of a wrong value of a key that is read elsewhere.
    mutating func check<Value>(_ key: String, _ type: @autoclosure () -> ValueType<Value>) {
        _ = read(key, type())
    }

    mutating func report(_ id: DiagnosticID, _ message: String, at span: SourceSpan? = nil, fix: String? = nil) {
        findings.append(Diagnostic(id, message, at: span ?? self.span, fix: fix))
    }

    /// All findings, with those of the keys that nobody asked for and of those that are missing.
    consuming func finish(missingKeysAreTold: Bool = true) -> [Diagnostic] {
        for entry in entries where !known.contains(entry.key) && !isOwn(entry.key) {
            findings.append(unknown(entry))
        }
        if missingKeysAreTold {
            for (key, example) in missing {
                report(.missingKey, "\(what) needs '\(key)'", fix: "add `\(key): \(example)`")
            }
        }
        return findings
    }

    /// The findings of a file whose keys are the person's own: of the others only those are told that are misspelt.
    consuming func finishProse() -> [Diagnostic] {
        for entry in entries where !known.contains(entry.key) && !isOwn(entry.key) {
            // `tag` and `projects` are words of their own.
            guard let near = meant(by: entry.key), near != entry.key + "s", entry.key != near + "s" else { continue }
            findings.append(unknown(entry))
        }
        return findings
    }

    /// Keys that belong to the person and their editor.
    private func isOwn(_ key: String) -> Bool {
        key.hasPrefix("x-") || key == "aliases" || key == "cssclasses"
    }

    /// The key that a misspelt one stands for: one that is not there itself.
    private func meant(by key: String) -> String? {
        nearest(to: key, among: known.filter { name in !entries.contains { $0.key == name } })
    }

    /// A misspelt key that must be there is one mistake: it is told once, as an error, where it stands.
    private mutating func unknown(_ entry: YAMLEntry) -> Diagnostic {
        let message = "\(what) has no key '\(entry.key)'"
        guard let near = meant(by: entry.key) else {
            let fix = "take it out, or write `x-\(entry.key)` if it is your own"
            return Diagnostic(.unknownKey, message, at: entry.keySpan, fix: fix)
        }
        let fix = "did you mean `\(near)`?"
        guard let index = missing.firstIndex(where: { $0.key == near }) else {
            return Diagnostic(.unknownKey, message, at: entry.keySpan, fix: fix)
        }
        missing.remove(at: index)
        let needed = "\(what) needs '\(near)', and has no key '\(entry.key)'"
        return Diagnostic(.missingKey, needed, at: entry.keySpan, fix: fix)
    }
}
