public import Diagnostics
public import Records
import Values

/// What was submitted unchecked, and procedures that are missing or stale.
public enum QualityChecks {
    /// In file order.
    public static func diagnostics(_ workspace: Workspace) -> [Diagnostic] {
        (uncheckedWork(workspace) + staleProcedures(workspace) + missingProcedures(workspace)).inFileOrder()
    }

    private static func uncheckedWork(_ workspace: Workspace) -> [Diagnostic] {
        let checklists = Checklists(workspace)
        return workspace.tasks.compactMap { task in
            guard task.isOpen, task.status == .submitted else { return nil }
            let left = checklists.left(of: task)
            guard !left.isEmpty else { return nil }
            let texts = left.map { "'\($0)'" }.joined(separator: ", ")
            return Diagnostic(
                .uncheckedWork, "'\(task.title)' is submitted, and nothing says that it was checked: \(texts)",
                at: SourceSpan(task.location),
                fix: "`vaws qc \(task.nameForCommand(in: workspace))` writes the checks below it, to be ticked")
        }
    }

    private static func staleProcedures(_ workspace: Workspace) -> [Diagnostic] {
        workspace.procedures.filter { $0.isStale(on: workspace.today) }.map { procedure in
            let due = procedure.dueForReview.map { ", due on \($0)" } ?? ""
            return Diagnostic(
                .staleProcedure, "'\(procedure.title)' is to be looked at again\(due)",
                at: SourceSpan(procedure.location),
                fix: procedure.every == nil
                    ? "read it, and write the next day in `review:`"
                    : "read it, and write `reviewed: \(workspace.today)`")
        }
    }

    /// `procedure:` of a service: the path of a file, its name in `procedures/`, or an address.
    private static func missingProcedures(_ workspace: Workspace) -> [Diagnostic] {
        let named = workspace.services.compactMap { service in service.procedure.map { (service, $0) } }
        guard !named.isEmpty else { return [] }
        let paths = Set(workspace.files.map(\.path))
        let known = workspace.procedures.map(\.id)
        return named.compactMap { service, name in
            guard !name.contains("://"), !paths.contains(name), !known.contains(name) else { return nil }
            return Diagnostic(
                .unknownProcedure, "there is no procedure '\(name)'",
                at: SourceSpan(service.location),
                fix: nearest(to: name, among: known).map { "did you mean `\($0)`?" }
                    ?? "write it with `vaws new procedure`")
        }
    }
}

/// The checklists of services, and what is left of them on a task.
public struct Checklists: Sendable {
    private let byService: [String: [String]]
    private let serviceOfClient: [String: String]

    public init(_ workspace: Workspace) {
        var lists: [String: [String]] = [:]
        for service in workspace.services where !service.checklist.isEmpty {
            for name in [service.id] + service.formerly { lists[name] = service.checklist }
        }
        byService = lists
        serviceOfClient = Dictionary(workspace.clients.compactMap { client in client.service.map { (client.id, $0) } })
        {
            first, _ in first
        }
    }

    /// Of the task's service, else the client's.
    public func checklist(of task: Task) -> [String] {
        let service = task.service ?? task.client.flatMap { serviceOfClient[$0] }
        return service.flatMap { byService[$0] } ?? []
    }

    /// What stands on the list and not below the task, and what stands there unticked.
    public func left(of task: Task) -> [String] {
        task.missing(of: checklist(of: task)) + task.unsettledChecks.map(\.text)
    }
}

extension Task {
    /// Its id, else its place.
    fileprivate func nameForCommand(in workspace: Workspace) -> String {
        id ?? "\(workspace.path(of: location)):\(location.line)"
    }
}
