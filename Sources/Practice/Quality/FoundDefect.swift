public import Diagnostics
public import Records
public import Values

/// A defect, from the log of defects or from what a client asked for when reviewing a deliverable.
public struct FoundDefect: Sendable {
    public let location: Location
    public let client: String
    public let day: CalendarDate
    public let text: String
    public let severity: Defect.Severity?
    public let foundBy: Defect.Finder?
    public let cause: String?
    public let fixed: CalendarDate?
    /// The index in `Workspace.tasks`.
    public let task: Int?

    public var isOpen: Bool { fixed == nil }
}

extension FoundDefect {
    init(_ defect: Defect, task: Int?) {
        (location, client, day, text) = (defect.location, defect.client ?? "", defect.day, defect.text)
        (severity, foundBy, cause) = (defect.severity, defect.foundBy, defect.cause)
        (fixed, self.task) = (defect.fixed, task)
    }

    /// A request of `type:defect` is mended with the next submission, or when the deliverable is approved.
    init(_ request: Deliverable.Request, of line: Deliverable, in rounds: ReviewRounds) {
        let later = rounds.lines.first {
            $0.day >= line.day && $0.location != line.location && $0.step != .changes
                && ($0.day > line.day || $0.location.line > line.location.line)
        }
        (location, client, day, text) = (request.location, rounds.client, line.day, request.text)
        (severity, foundBy, cause) = (nil, .client, nil)
        (fixed, task) = (later?.day, rounds.task)
    }
}

extension FoundDefect {
    /// The log and the requests of reviews, the newest first.
    public static func all(_ workspace: Workspace, _ reviews: [ReviewRounds]) -> [FoundDefect] {
        var tasks: [String: Int] = [:]
        if !workspace.defects.isEmpty {
            for (index, task) in workspace.tasks.enumerated() {
                guard let client = task.client, let id = task.id, tasks["\(client)/\(id)"] == nil else { continue }
                tasks["\(client)/\(id)"] = index
            }
        }
        let logged = workspace.defects.filter { $0.client != nil && $0.day <= workspace.today }.map { defect in
            let name = defect.task.map { $0.contains("/") ? $0 : "\(defect.client ?? "")/\($0)" }
            return FoundDefect(defect, task: name.flatMap { tasks[$0] })
        }
        let asked = reviews.flatMap { rounds in
            rounds.lines.flatMap { line in
                line.requests.filter { $0.kind == .defect }.map { FoundDefect($0, of: line, in: rounds) }
            }
        }
        return (logged + asked).enumerated().sorted { left, right in
            left.element.day != right.element.day
                ? left.element.day > right.element.day : left.offset < right.offset
        }.map(\.element)
    }

    /// The tasks in which the client found a defect.
    static func faulty(_ defects: [FoundDefect]) -> Set<Int> {
        Set(defects.filter { $0.foundBy == .client }.compactMap(\.task))
    }
}
