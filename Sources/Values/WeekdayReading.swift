extension Weekday {
    /// Reads `mon`, `monday`, `Tues` and the like: three letters or more of an English name.
    public init?(_ text: some StringProtocol) {
        let name = text.lowercased()
        guard name.utf8.count >= 3, let day = Weekday.allCases.first(where: { "\($0)".hasPrefix(name) }) else {
            return nil
        }
        self = day
    }

    /// The days from this one through `last`, over the week's end where need be: `fri-mon` is four days.
    public func days(through last: Weekday) -> [Weekday] {
        (0...(last.rawValue - rawValue + 7) % 7).map { adding($0) }
    }

    /// The weekday `days` later; negative goes back.
    public func adding(_ days: Int) -> Weekday {
        Weekday.allCases[((rawValue - 1 + days) % 7 + 7) % 7]
    }
}
