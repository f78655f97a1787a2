import Values

/// The path of a journal, and the time that it is for: `time/2026-11.kim.md` is one of a month.
struct JournalName: Hashable {
    enum Span: Hashable {
        case year, month, day
        /// All time: `clients/acme/time.md`.
        case ever
    }

    private let folder: String
    private let period: String
    /// What follows the period, such as `.kim`.
    private let rest: String
    let span: Span

    init(_ path: String) {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let name = path[slash...].dropLast(3)
        folder = String(path[..<slash])
        span = JournalName.span(of: name)
        period = String(name.prefix(span.length))
        rest = String(name.dropFirst(span.length))
    }

    private static func span(of name: Substring) -> Span {
        if CalendarDate(name.prefix(10)) != nil { return ends(name, 10) ? .day : .ever }
        if CalendarDate(name.prefix(7) + "-01") != nil, name.count >= 7 { return ends(name, 7) ? .month : .ever }
        return name.prefix(4).allSatisfy(\.isNumber) && name.count >= 4 && ends(name, 4) ? .year : .ever
    }

    /// Behind a period stands nothing, or what is no part of a number or a date, as in `2026-W48`.
    private static func ends(_ name: Substring, _ length: Int) -> Bool {
        guard let next = name.dropFirst(length).first else { return true }
        return next == "." || next == "_" || next == " " || (next == "-" && length > 4)
    }

    func covers(_ day: CalendarDate) -> Bool { String(day.description.prefix(span.length)) == period }

    /// The journal of the same kind for another day.
    func path(for day: CalendarDate) -> String { folder + day.description.prefix(span.length) + rest + ".md" }
}

extension JournalName.Span {
    /// Of the text of a day, `2026-11-23`.
    fileprivate var length: Int {
        switch self {
        case .year: 4
        case .month: 7
        case .day: 10
        case .ever: 0
        }
    }
}
