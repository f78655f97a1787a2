public import Diagnostics

/// One step on the way to a figure: what it is, what it came to, why, and the lines that it was read from.
///
/// `rate`, `EUR 58.00/hour`, `agreement 'retainer-2026' from 2026-07-01`, the line of the agreement.
public struct Step: Hashable, Sendable {
    public let name: String
    public let value: String
    public let reason: String
    public let locations: [Location]

    public init(_ name: String, _ value: String, reason: String, at locations: [Location] = []) {
        self.name = name
        self.value = value
        self.reason = reason
        self.locations = locations
    }
}
