import Diagnostics
import Markdown
public import Values

/// Finds a time zone by its name in the IANA database; nil where there is none.
public typealias ZoneLookup = @Sendable (String) -> Zone?

extension ValueType where Value == Zone {
    static func zone(_ zones: @escaping ZoneLookup) -> Self {
        let expected = "a time zone of the IANA database"
        return ValueType(expected, example: "Europe/Brussels") { wanted, value, key, findings in
            if let zone = value.text.flatMap(zones) { return zone }
            let near = value.text.flatMap { nearest(to: $0, among: Zone.identifiers) }
            let fix = near.map { "did you mean `\(key): \($0)`?" }
            findings.append(wanted.refusal(of: value, key: key, fix: fix))
            return nil
        }
    }
}
