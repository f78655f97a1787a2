import ArgumentParser

/// How what a command found is printed.
enum ScreenFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

extension Console {
    /// What was found, as text for a person or as JSON for a program.
    func show<Value>(_ value: Value, as format: ScreenFormat, shape: JSONShape<Value>, text: (Value) -> String) {
        switch format {
        case .text: print(text(value))
        case .json: writeOutput(shape.bytes(of: value))
        }
    }
}
