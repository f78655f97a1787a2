/// How much a task matters, as stated by the person; the six steps of Obsidian Tasks.
public enum Importance: Int, CaseIterable, Comparable, Sendable {
    case lowest = 0
    case low, normal, medium, high, highest

    public static func < (left: Importance, right: Importance) -> Bool { left.rawValue < right.rawValue }

    public var name: String { "\(self)" }
}
