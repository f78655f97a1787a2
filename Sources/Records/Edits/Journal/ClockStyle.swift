import Values

/// How a person writes times on the clock: `9:05`, `09:05` or `9:05am`, and what stands between two of them.
struct ClockStyle: Hashable {
    var isTwelveHours = false
    var isPadded = false
    /// `-`, ` - `, or what else with blanks.
    var dash: String?

    /// As in a range that stands in a file, such as `09:00 - 10:30`; what it does not show is as in `other`.
    init(of text: String, else other: ClockStyle = ClockStyle()) {
        self = other
        let times = text.split(separator: "-", maxSplits: 1).map { $0.filter { !$0.isWhitespace && $0 != "<" } }
        isTwelveHours = text.contains("m")
        if let short = times.first(where: { $0.prefix { $0.isNumber }.count == 1 || $0.hasPrefix("0") }) {
            isPadded = short.prefix { $0.isNumber }.count == 2
        }
        dash = ClockStyle.dash(in: text)
    }

    init() {}

    private static func dash(in text: String) -> String? {
        guard let dash = text.firstIndex(of: "-") else { return nil }
        let before = text[..<dash].reversed().prefix { $0 == " " || $0 == "\t" }
        let after = text[text.index(after: dash)...].prefix { $0 == " " || $0 == "\t" }
        return String(before.reversed()) + "-" + String(after)
    }

    /// A time in minutes from the day's midnight, with klog's marks for the days around it.
    func written(_ minute: Int) -> String {
        if minute < 0 { return "<" + written(minute + 1440) }
        if minute > 1440 { return written(minute - 1440) + ">" }
        guard isTwelveHours, minute < 1440 else { return "\(hour(minute / 60)):\(twoDigits(minute % 60))" }
        let hour = minute / 60
        return "\(self.hour(hour % 12 == 0 ? 12 : hour % 12)):\(twoDigits(minute % 60))\(hour < 12 ? "am" : "pm")"
    }

    /// `9:05 - ?` where no dash is known, since that is read best while it runs.
    func written(_ range: ClockRange) -> String {
        let dash = dash ?? (range.end == nil ? " - " : "-")
        return written(range.start) + dash + (range.end.map(written) ?? "?")
    }

    private func hour(_ hour: Int) -> String { isPadded ? twoDigits(hour) : String(hour) }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
