/// Keeps a value until the program ends, when the machine takes all memory back at once.
///
/// Taking 100,000 records apart one by one would be the last thing that a command does, and for nothing.
enum KeptToTheEnd {
    private final class Box<Value: Sendable>: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    static func keep(_ value: some Sendable) { _ = Unmanaged.passRetained(Box(value)) }
}
