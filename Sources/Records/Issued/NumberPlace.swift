public import Values

/// Where a number stands in its series: the year and the month that it names (0 where it names none), then the running number.
public struct NumberPlace: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let sequence: Int

    public init(year: Int = 0, month: Int = 0, sequence: Int) {
        (self.year, self.month, self.sequence) = (year, month, sequence)
    }

    public static func < (left: NumberPlace, right: NumberPlace) -> Bool {
        (left.year, left.month, left.sequence) < (right.year, right.month, right.sequence)
    }

    /// Whether both are counted in one row, which begins anew with each year or month that the pattern names.
    func isCounted(with other: NumberPlace) -> Bool { year == other.year && month == other.month }

    /// The same row, further by `count`.
    func advanced(by count: Int) -> NumberPlace {
        NumberPlace(year: year, month: month, sequence: sequence + count)
    }
}

extension NumberPattern {
    /// The same numbers as names of files, in which a `/` is a `-`.
    var inFileNames: NumberPattern {
        NumberPattern(
            parts: parts.map { part in
                if case .text(let text) = part { .text(IssuedFileName.name(of: text)) } else { part }
            })
    }

    /// The number that stands at a place, such as `2026-0042`.
    public func number(at place: NumberPlace) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .year: padded(place.year, 4)
            case .month: padded(place.month, 2)
            case .sequence(let digits): padded(place.sequence, digits)
            }
        }.joined()
    }

    /// The place with this running number in the row of a day.
    public func place(on day: CalendarDate, sequence: Int) -> NumberPlace {
        NumberPlace(
            year: parts.contains(.year) ? day.components.year : 0,
            month: parts.contains(.month) ? day.components.month : 0,
            sequence: sequence)
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(digits - text.utf8.count, 0)) + text
    }
}
