public import Diagnostics
public import Values

/// What went wrong in work, whoever found it.
public struct Defect: Sendable {
    /// How bad it is, in the terms of inspection (ISO 2859-1 tells critical, major and minor nonconformities apart).
    public enum Severity: String, CaseIterable, Comparable, Sendable {
        case minor, major, critical

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .minor: 0
            case .major: 1
            case .critical: 2
            }
        }
    }

    /// Who found it.
    public enum Finder: Hashable, Sendable {
        /// Found by oneself, before the client saw it.
        case own
        case client
        /// A person behind `@`.
        case person(String)

        /// `self`, `client` or `@kim`.
        public var text: String {
            switch self {
            case .own: "self"
            case .client: "client"
            case .person(let name): "@\(name)"
            }
        }
    }

    public let location: Location
    public var client: String?
    public var day: CalendarDate
    public var text: String
    public var severity: Severity?
    public var foundBy: Finder?
    public var task: String?
    public var cause: String?
    public var fixed: CalendarDate?
    public var id: String?
    /// What it is about, such as feedback in which it was told.
    public var about: [String] = []

    public init(location: Location, client: String?, day: CalendarDate, text: String) {
        self.location = location
        self.client = client
        self.day = day
        self.text = text
    }
}

/// How a kind of work is done: a file in `procedures/`; its id is the file's name.
public struct Procedure: Sendable {
    public let id: String
    public let location: Location
    public var title: String
    public var service: String?
    /// When it was last looked at.
    public var reviewed: CalendarDate?
    /// How long it holds after that.
    public var every: DayCount?
    /// When it is to be looked at, where a day is set.
    public var review: CalendarDate?
    /// The feedback or defects for which it was changed.
    public var about: [String] = []

    public init(id: String, location: Location, title: String) {
        self.id = id
        self.location = location
        self.title = title
    }

    /// The day from which it is stale; nil where nothing says when to look at it.
    public var dueForReview: CalendarDate? {
        if let review { return review }
        guard let reviewed, let every else { return nil }
        return reviewed.adding(every)
    }
}

extension Task {
    /// What is looked at before a task is submitted: an item below it with `#check`. It is no work of its own.
    public struct Check: Hashable, Sendable {
        public let location: Location
        public let text: String
        /// Whether it was looked at, or cancelled as not called for.
        public let isSettled: Bool
    }
}

extension Task.Check {
    /// Nil where the item bears no `#check`.
    init?(_ task: Task) {
        guard task.tags.contains("check") else { return nil }
        self.init(location: task.location, text: task.title, isSettled: !task.isOpen)
    }
}

extension Task {
    /// The entries of a checklist that do not stand below the task. Capitals and a stop at the end do not count.
    public func missing(of checklist: [String]) -> [String] {
        let written = Set(checks.map { Task.plain($0.text) })
        return checklist.filter { !written.contains(Task.plain($0)) }
    }

    /// The checks that were not looked at yet.
    public var unsettledChecks: [Check] { checks.filter { !$0.isSettled } }

    private static func plain(_ text: String) -> String {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
}

extension Deliverable {
    /// Whether it used up a round of changes: a refinement was asked for, or no more was said than that it is to be changed.
    ///
    /// Defects are mended and use none; more scope is work of its own.
    public var usesRound: Bool {
        step == .changes && (requests.isEmpty || requests.contains { $0.kind != .defect && $0.kind != .scope })
    }
}

extension Deliverable {
    /// Its words, a link by its text alone: `[Draft two](https://…)` is `Draft two`.
    public var title: String {
        text.replacing(/\[([^\]]*)\]\([^)\s]*\)/) { $0.1 }.trimmingBlanks
    }

    /// The first address in its words.
    public var link: String? {
        if let match = text.firstMatch(of: /\]\(([^)\s]+)\)/) { return String(match.1) }
        return text.firstMatch(of: /https?:\/\/[^\s>)]+/).map { String($0.0) }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        split(separator: " ").joined(separator: " ")
    }
}
