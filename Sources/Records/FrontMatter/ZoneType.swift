public import Values

/// Finds a time zone by its name in the IANA database; nil where there is none. The executable reads the files.
public typealias ZoneLookup = @Sendable (String) -> Zone?

extension ValueType where Value == Zone {
    static func zone(_ zones: @escaping ZoneLookup) -> Self {
        .scalar("a time zone of the IANA database", example: "Europe/Brussels") { zones($0) }
    }
}
