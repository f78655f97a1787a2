import Diagnostics
import Markdown
import Values

extension ValueType where Value == CheckLimits {
    /// `{stale: 5 working days, waiting: 3 working days, estimate: no}`; what is left out is as without the key.
    static var checkLimits: Self {
        .mapping("`checks`", example: "{stale: 5 working days}") { reader in
            var limits = CheckLimits()
            reader.read("stale", .checkLimit, into: &limits.stale)
            reader.read("waiting", .checkLimit, into: &limits.waiting)
            reader.read("estimate", .checkLimit, into: &limits.estimate)
            return limits
        }
    }
}

extension ValueType where Value == CheckLimit {
    fileprivate static var checkLimit: Self {
        .scalar("a number of days, or 'no'", example: "5 working days") { text in
            text == "no" || text == "false" ? .never : DayCount(text).map(CheckLimit.within)
        }
    }
}
