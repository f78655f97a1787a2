/// One `{{…}}` of a template, with the place of its name: line and column from 1, columns in Unicode scalars.
struct TemplateTag: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case variable
        /// `{{{name}}}` or `{{&name}}`: printed as it is.
        case unescaped
        case section
        case inverted
        case close
        case partial
    }

    let kind: Kind
    let name: String
    let line: Int
    let column: Int
    /// Whether it fills an `href="…"` or a `src="…"` from its first byte on.
    let beginsAddress: Bool
}

/// What is wrong with a template, and where.
struct TemplateProblem: Error, Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// The name and the known names nearest to it.
        case unknownName(String, known: [String])
        case notReadable
    }

    let kind: Kind
    let message: String
    let fix: String?
    let line: Int
    let column: Int
    let length: Int
}
