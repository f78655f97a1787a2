import Diagnostics

/// The keys of the mappings that are open at a place in YAML, to find one that stands twice.
struct YAMLKeys {
    struct Duplicate {
        let name: String
        let first: SourceSpan
        let second: SourceSpan
    }

    /// Mappings by indentation, the innermost last.
    private var mappings: [(column: Int, keys: [String: SourceSpan])] = []
    /// Mappings and lists in brackets, the innermost last.
    private var brackets: [Bracket] = []

    private struct Bracket {
        let isMapping: Bool
        var keys: [String: SourceSpan] = [:]
        var expectsKey = true
    }

    var isInFlow: Bool { !brackets.isEmpty }
    var expectsKey: Bool { brackets.last?.expectsKey ?? true }

    /// -1 where there is no mapping yet.
    var innermostColumn: Int { mappings.last?.column ?? -1 }

    mutating func closeMappings(deeperThan column: Int) {
        while let last = mappings.last, last.column > column { mappings.removeLast() }
    }

    mutating func add(_ name: String, at span: SourceSpan, column: Int) -> Duplicate? {
        if mappings.last?.column != column { mappings.append((column, [:])) }
        return Self.add(name, at: span, to: &mappings[mappings.count - 1].keys)
    }

    mutating func addInBracket(_ name: String, at span: SourceSpan) -> Duplicate? {
        guard let last = brackets.last, last.isMapping else { return nil }
        return Self.add(name, at: span, to: &brackets[brackets.count - 1].keys)
    }

    mutating func openBracket(isMapping: Bool) {
        brackets.append(Bracket(isMapping: isMapping))
    }

    mutating func closeBracket() {
        _ = brackets.popLast()
        beginValue()
    }

    mutating func beginPart() { setExpectsKey(true) }

    mutating func beginValue() { setExpectsKey(false) }

    private mutating func setExpectsKey(_ expects: Bool) {
        if !brackets.isEmpty { brackets[brackets.count - 1].expectsKey = expects }
    }

    private static func add(_ name: String, at span: SourceSpan, to keys: inout [String: SourceSpan]) -> Duplicate? {
        guard let first = keys.updateValue(span, forKey: name) else { return nil }
        keys[name] = first
        return Duplicate(name: name, first: first, second: span)
    }
}
