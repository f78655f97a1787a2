import Values

extension ValueType where Value == Renewal {
    /// `yearly`, `monthly`, `quarterly`, months or weeks such as `12 months`, or `no`.
    static var renewal: Self {
        .word(of: ["yearly", "quarterly", "monthly", "6 months", "no"]) { text in
            switch text {
            case "no": Renewal.no
            case "yearly": .every(DayCount(12, .months))
            case "quarterly": .every(DayCount(3, .months))
            case "monthly": .every(DayCount(1, .months))
            default: length(text)
            }
        }
    }

    private static func length(_ text: String) -> Renewal? {
        guard let length = DayCount(text), length.count > 0, !length.toEndOfMonth, length.unit != .workingDays else {
            return nil
        }
        return .every(length)
    }
}
