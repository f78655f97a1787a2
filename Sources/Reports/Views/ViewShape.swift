/// The names that a view declares and what stands behind each; a template is checked against it when it is loaded.
indirect enum ViewShape: Sendable, Equatable {
    case text
    case link
    /// Markup made by this module for HTML alone; with hints the only kind that `{{{…}}}` may print.
    case fragment
    /// A sentence made by this module with what to type in code spans, in the markup of the page's format.
    case hint
    case flag
    case list(Names)
    case view(Names)

    typealias Names = [String: ViewShape]

    /// The names within a section of this shape.
    var names: Names {
        switch self {
        case .list(let names), .view(let names): names
        case .text, .link, .fragment, .hint, .flag: [:]
        }
    }
}

extension View {
    /// Where this view differs from what was declared, as `tasks.title`; empty when it conforms.
    func departures(from names: ViewShape.Names, under path: String = "") -> [String] {
        let undeclared = values.keys.filter { names[$0] == nil }.map { path + $0 + " is not declared" }
        let missing = names.keys.filter { values[$0] == nil }.map { path + $0 + " is missing" }
        let inner = values.keys.sorted().flatMap { key -> [String] in
            guard let value = values[key], let shape = names[key] else { return [] }
            return value.departures(from: shape, under: path + key)
        }
        return (undeclared + missing).sorted() + inner
    }
}

extension ViewValue {
    fileprivate func departures(from shape: ViewShape, under path: String) -> [String] {
        switch (self, shape) {
        case (.text, .text), (.link, .link), (.fragment, .fragment), (.fragment, .hint), (.flag, .flag): []
        case (.list(let views), .list(let names)): views.flatMap { $0.departures(from: names, under: path + ".") }
        case (.view(let view), .view(let names)): view.departures(from: names, under: path + ".")
        default: [path + " has another shape"]
        }
    }
}
