extension Templates {
    /// The file with which `vaws new` and `vaws init` begin, by its name, such as `client.md`; nil where there is none.
    ///
    /// `{{client}}` and its like stand for what the command was given.
    public static func new(_ name: String) -> [UInt8]? {
        records[name] ?? workspace[name]
    }

    private static let records: [String: [UInt8]] = [
        "access.md": PackageResources.access_md, "agreement.md": PackageResources.agreement_md,
        "charges.md": PackageResources.charges_md, "client.md": PackageResources.client_md,
        "contacts.md": PackageResources.contacts_md, "defects.md": PackageResources.defects_md,
        "deliverable.md": PackageResources.deliverable_md,
        "draft.md": PackageResources.draft_md, "evaluation.md": PackageResources.evaluation_md,
        "expenses.md": PackageResources.expenses_md, "feedback.md": PackageResources.feedback_md,
        "goals.md": PackageResources.goals_md, "ideas.md": PackageResources.ideas_md,
        "information.md": PackageResources.information_md,
        "market.md": PackageResources.market_md, "meeting.md": PackageResources.meeting_md,
        "messages.md": PackageResources.messages_md, "payments.md": PackageResources.payments_md,
        "procedure.md": PackageResources.procedure_md, "proposal.md": PackageResources.proposal_md,
        "referrals.md": PackageResources.referrals_md,
        "service.md": PackageResources.service_md, "skills.md": PackageResources.skills_md,
        "task.md": PackageResources.task_md, "tasks.md": PackageResources.tasks_md,
        "time.md": PackageResources.time_md,
    ]

    private static let workspace: [String: [UInt8]] = [
        "start-vaws.yaml": PackageResources.start_vaws_yaml, "start-gitignore": PackageResources.start_gitignore,
        "start-gitattributes": PackageResources.start_gitattributes,
        "start-service.md": PackageResources.start_service_md, "start-client.md": PackageResources.start_client_md,
        "start-agreement.md": PackageResources.start_agreement_md, "start-tasks.md": PackageResources.start_tasks_md,
        "start-time.md": PackageResources.start_time_md, "start-meeting.md": PackageResources.start_meeting_md,
        "onboard-client.md": PackageResources.onboard_client_md,
        "onboard-meeting.md": PackageResources.onboard_meeting_md,
        "onboard-information.md": PackageResources.onboard_information_md,
        "onboard-access.md": PackageResources.onboard_access_md,
    ]
}
