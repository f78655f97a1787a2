import Values

extension ValueType where Value == Recurrence {
    static var recurrence: Self {
        .scalar("an interval", example: "every 2 weeks on tue", Recurrence.init(reading:))
    }
}
