import Diagnostics
import Markdown

/// Reads a mapping key by key, and reports what was never asked for.
///
/// A key is named once, where its value is read. From it come the typed value, the finding of a value of the wrong
/// kind, of a key that is missing, and, at the end, of the keys that nobody asked for with the nearest that exists.
struct MappingReader {
    /// What has the keys, with its article: `an agreement`.
    let what: String
    private let entries: [YAMLEntry]
    private let span: Span
    private var known: [String]
    private var missing: [(key: String, example: String)] = []
    private(set) var findings: [Diagnostic] = []

    init(_ what: String, entries: [YAMLEntry], at span: Span, knowing known: [String] = []) {
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
    mutating func read<Value>(_ key: String, _ type: ValueType<Value>) -> Value? {
        entry(key).flatMap { type.read($0.value, key, &findings) }
    }

    /// The value of a key that must be there; nil where it is missing or wrong, which is then told.
    mutating func require<Value>(_ key: String, _ type: ValueType<Value>) -> Value? {
        guard let entry = entry(key) else {
            missing.append((key, type.example))
            return nil
        }
        return type.read(entry.value, key, &findings)
    }

    /// Puts the value of a key in its place, which stays as it is without one.
    mutating func read<Value>(_ key: String, _ type: ValueType<Value>, into place: inout Value) {
        if let value = read(key, type) { place = value }
    }

    mutating func read<Value>(_ key: String, _ type: ValueType<Value>, into place: inout Value?) {
        if let value = read(key, type) { place = value }
    }

    /// Tells of a wrong value of a key that is read elsewhere.
    mutating func check<Value>(_ key: String, _ type: ValueType<Value>) {
        _ = read(key, type)
    }

    mutating func report(_ id: DiagnosticID, _ message: String, at span: Span? = nil, fix: String? = nil) {
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

    /// Keys that belong to the person and their editor.
    private func isOwn(_ key: String) -> Bool {
        key.hasPrefix("x-") || key == "aliases" || key == "cssclasses"
    }

    /// A misspelt key that must be there is one mistake: it is told once, as an error, where it stands.
    private mutating func unknown(_ entry: YAMLEntry) -> Diagnostic {
        guard let near = nearest(to: entry.key, among: known.filter { key in !entries.contains { $0.key == key } })
        else {
            let fix = "take it out, or write `x-\(entry.key)` if it is your own"
            return Diagnostic(.unknownKey, "\(what) has no key '\(entry.key)'", at: entry.keySpan, fix: fix)
        }
        let fix = "did you mean `\(near)`?"
        if let index = missing.firstIndex(where: { $0.key == near }) {
            missing.remove(at: index)
            let message = "\(what) needs '\(near)', and has no key '\(entry.key)'"
            return Diagnostic(.missingKey, message, at: entry.keySpan, fix: fix)
        }
        return Diagnostic(.unknownKey, "\(what) has no key '\(entry.key)'", at: entry.keySpan, fix: fix)
    }
}
