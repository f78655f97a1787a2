public import Records
public import Values

/// At what stage of the way with a client an hour was worked.
public enum WorkStage: String, CaseIterable, Sendable {
    /// For a client who has not signed yet.
    case lead
    case onboarding
    case production
    /// On what was submitted already.
    case review
    /// For a client, and not billable.
    case admin
    /// For no client.
    case own
}

/// Which stage each hour belongs to; the first of these that holds.
///
/// Own: of no client. Lead: the client is a lead, or the day is before the first agreement was signed or began. Onboarding:
/// `#onboarding` on the entry or its task, or a task of a project or section of that name. Review: on a task from the day
/// on which it was first submitted. Admin: `billable:no`. Production: the rest.
public struct WorkStages: Sendable {
    private let workspace: Workspace
    /// By client; a lead has none of its days behind it.
    private let firstDays: [String: CalendarDate]
    private let leads: Set<String>
    private let onboardingTasks: Set<Int>
    /// By task, the day of the first submission.
    private let submitted: [Int: CalendarDate]

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        var firstDays: [String: CalendarDate] = [:]
        for agreement in workspace.agreements {
            let (client, day) = (agreement.client, agreement.firstDay)
            firstDays[client] = min(firstDays[client] ?? day, day)
        }
        for client in workspace.clients {
            guard let since = client.since, let day = firstDays[client.id] else { continue }
            firstDays[client.id] = min(since, day)
        }
        self.firstDays = firstDays
        leads = Set(workspace.clients.filter { $0.status == .lead }.map(\.id))
        onboardingTasks = Set(workspace.tasks.indices.filter { workspace.tasks[$0].isOnboarding })
        submitted = WorkStages.submissions(workspace)
    }

    /// In each stage so many minutes; those with none are left out.
    public func minutes(in period: Period) -> [WorkStage: Minutes] {
        var sums: [WorkStage: Minutes] = [:]
        // By index: an entry is a large value, and most are of other days.
        for index in workspace.time.indices where period.contains(workspace.time[index].day) {
            // What comes off an entry comes off its stage.
            let whole = workspace.time[index].comesOff ?? index
            sums[stage(of: workspace.time[whole]), default: .zero] += workspace.time[index].minutes
        }
        return sums
    }

    func stage(of entry: TimeEntry) -> WorkStage {
        guard let client = entry.client else { return .own }
        if leads.contains(client) || firstDays[client].map({ entry.day < $0 }) ?? false { return .lead }
        if entry.tags.contains(where: Task.namesOnboarding) { return .onboarding }
        if let task = entry.task {
            if onboardingTasks.contains(task) { return .onboarding }
            if let day = submitted[task], entry.day >= day { return .review }
        }
        return entry.isBillable ? .production : .admin
    }

    private static func submissions(_ workspace: Workspace) -> [Int: CalendarDate] {
        let rounds = workspace.deliverables.filter { $0.step == .submitted && $0.task != nil }
        guard !rounds.isEmpty else { return [:] }
        var names: [String: Int] = [:]
        for (index, task) in workspace.tasks.enumerated() {
            if let id = task.id { names["\(task.client ?? "")/\(id)"] = index }
        }
        var first: [Int: CalendarDate] = [:]
        for round in rounds {
            let name = round.task ?? ""
            let whole = name.contains("/") ? name : "\(round.client ?? "")/\(name)"
            guard let task = names[whole] else { continue }
            first[task] = min(first[task] ?? round.day, round.day)
        }
        return first
    }
}

extension Agreement {
    /// When it was signed, or began before that.
    fileprivate var firstDay: CalendarDate { min(signed ?? from, from) }
}

extension Task {
    static func namesOnboarding(_ text: String) -> Bool { text.lowercased() == "onboarding" }

    fileprivate var isOnboarding: Bool {
        tags.contains(where: Task.namesOnboarding) || project.map(Task.namesOnboarding) ?? false
            || section.contains(where: Task.namesOnboarding)
    }
}
