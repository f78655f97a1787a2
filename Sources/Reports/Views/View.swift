import Mustache

/// What a template prints: named values, already worded; there is no arithmetic in a template.
struct View: Sendable {
    private(set) var values: [String: ViewValue]

    init(_ values: [String: ViewValue] = [:]) {
        self.values = values
    }

    subscript(name: String) -> ViewValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// This view and what `other` adds to it.
    func with(_ other: [String: ViewValue]) -> View {
        View(values.merging(other) { _, new in new })
    }
}

/// One value of a view.
enum ViewValue: Sendable {
    /// Escaped for where it lands; an empty text counts as absent in a section.
    case text(String)
    /// The target of a link, checked when it was made.
    case link(Link)
    /// Markup that this module made itself, printed as it is.
    case fragment(String)
    case flag(Bool)
    case list([View])
    case view(View)
}

extension ViewValue: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) { self = .text(text) }
}

// The library asks each value for another representation; a type that has one is found sooner than one that has none.
extension View: MustacheParent, MustacheCustomRepresentation {
    var representation: Any? { self }

    /// The value as the template library takes it; nil for a name that the view does not have.
    func child(named name: String) -> Any? {
        switch values[name] {
        case .text(let text), .fragment(let text): PrintedText(text: text)
        case .link(let link): PrintedText(text: link.target)
        case .flag(let isSet): isSet
        case .list(let views): views
        case .view(let view): view
        case nil: nil
        }
    }
}

/// A text in a template: it has no names within it, and an empty one is absent.
private struct PrintedText: MustacheCustomRenderable, MustacheCustomRepresentation, MustacheParent {
    let text: String

    var representation: Any? { self }
    var renderText: String { text }
    var isNull: Bool { text.isEmpty }
    func child(named name: String) -> Any? { nil }
}
