extension Importance {
    /// Reads a name, or Taskwarrior's `H`, `M`, `L`; capital or small.
    public init?(_ text: some StringProtocol) {
        let name = text.lowercased()
        if let named = Importance.allCases.first(where: { $0.name == name }) {
            self = named
            return
        }
        switch name {
        case "h": self = .high
        case "m": self = .medium
        case "l": self = .low
        default: return nil
        }
    }

    /// todo.txt's priority: A is highest, B high, C medium, D normal, E to Z low.
    public init?(todoTxt letter: UInt8) {
        switch letter {
        case UInt8(ascii: "A"): self = .highest
        case UInt8(ascii: "B"): self = .high
        case UInt8(ascii: "C"): self = .medium
        case UInt8(ascii: "D"): self = .normal
        case UInt8(ascii: "E")...UInt8(ascii: "Z"): self = .low
        default: return nil
        }
    }
}
