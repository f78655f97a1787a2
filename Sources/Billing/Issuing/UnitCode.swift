/// Units as electronic invoices name them (UN/ECE Recommendation 20; EN 16931, BT-130).
enum UnitCode {
    /// `HUR` for hours; `C62`, one, for a flat sum and for pieces of the person's own.
    static func code(of unit: String?) -> String {
        switch unit {
        case "hour": "HUR"
        case "day": "DAY"
        case "minute": "MIN"
        case "week": "WEE"
        case "month": "MON"
        case "year": "ANN"
        case "km": "KMT"
        default: "C62"
        }
    }
}
