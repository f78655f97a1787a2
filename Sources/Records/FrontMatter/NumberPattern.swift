/// How a series of document numbers is written: `{year}-{seq:4}` gives `2026-0042`.
///
/// `{seq}` is the running number, `{seq:4}` with at least four digits; `{year}` has four, `{month}` two.
public struct NumberPattern: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case text(String)
        case year
        case month
        case sequence(digits: Int)
    }

    /// Why a text is no pattern.
    public enum Problem: Error, Hashable, Sendable {
        case unknownPlaceholder(String)
        case noSequence
        case twoSequences
        /// The count would begin anew each month, and next year's numbers would be this year's.
        case monthWithoutYear
    }

    let parts: [Part]

    init(parts: [Part]) { self.parts = parts }

    public init(_ text: String) throws(Problem) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw .unknownPlaceholder(String(rest[open...]))
            }
            parts.append(try NumberPattern.part(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        let sequences = parts.count { if case .sequence = $0 { true } else { false } }
        guard sequences > 0 else { throw .noSequence }
        guard sequences == 1 else { throw .twoSequences }
        guard parts.contains(.year) || !parts.contains(.month) else { throw .monthWithoutYear }
        self.parts = parts
    }

    private static func part(_ name: Substring) throws(Problem) -> Part {
        switch name {
        case "year": return .year
        case "month": return .month
        case "seq": return .sequence(digits: 1)
        default:
            guard name.hasPrefix("seq:"), let digits = Int(name.dropFirst(4)), (1...9).contains(digits) else {
                throw .unknownPlaceholder("{\(name)}")
            }
            return .sequence(digits: digits)
        }
    }

    /// The running number in `number`, where it is one of this series.
    public func sequence(of number: String) -> Int? { place(of: number)?.sequence }

    /// Where `number` stands, where it is one of this series.
    public func place(of number: String) -> NumberPlace? {
        var rest = number[...]
        var (foundYear, foundMonth, sequence) = (0, 0, 0)
        for part in parts {
            switch part {
            case .text(let text):
                guard rest.hasPrefix(text) else { return nil }
                rest = rest.dropFirst(text.count)
            case .year:
                guard let year = take(4...4, from: &rest) else { return nil }
                foundYear = year
            case .month:
                guard let month = take(2...2, from: &rest), (1...12).contains(month) else { return nil }
                foundMonth = month
            case .sequence(let digits):
                guard let number = take(digits...18, from: &rest) else { return nil }
                sequence = number
            }
        }
        return rest.isEmpty ? NumberPlace(year: foundYear, month: foundMonth, sequence: sequence) : nil
    }

    /// Takes as many digits as there are, up to the most that are allowed.
    private func take(_ allowed: ClosedRange<Int>, from rest: inout Substring) -> Int? {
        let digits = rest.prefix(allowed.upperBound).prefix { $0.isASCII && $0.isNumber }
        guard digits.count >= allowed.lowerBound else { return nil }
        rest = rest.dropFirst(digits.count)
        return Int(digits)
    }
}
