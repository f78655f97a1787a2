import Practice
import Records
import Values

/// What `vaws onboard` and `vaws offboard` show: the steps of one client.
struct WorkflowView {
    let stage: ClientStage
    let workflow: Workflow
    let workspace: Workspace

    init(_ stage: ClientStage, _ workflow: Workflow, _ workspace: Workspace) {
        (self.stage, self.workflow, self.workspace) = (stage, workflow, workspace)
    }

    /// - Parameter day: the last day of the work, where one is said.
    static func stage(of client: String, ending day: CalendarDate? = nil, in workspace: Workspace) throws(Complaint)
        -> ClientStage
    {
        try workspace.mustKnow(client: client)
        let ends = day.map { [client: $0] } ?? [:]
        guard let stage = Stages(workspace, ending: ends)[client] else {
            throw Complaint("there is no client '\(client)'", id: "unknown-client")
        }
        return stage
    }
}
