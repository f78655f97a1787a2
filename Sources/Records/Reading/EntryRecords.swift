import Diagnostics
import Markdown
import Values

/// What the entries of one file came to.
struct EntryRecords: Sendable {
    var time: [TimeEntry] = []
    var expenses: [Expense] = []
    var charges: [Charge] = []
    var payments: [Payment] = []
    var claims: [LateClaim] = []
    var messages: [Message] = []
    var deliverables: [Deliverable] = []
    var feedback: [Feedback] = []
    var information: [InformationItem] = []
    var defects: [Defect] = []
    var access: [AccessGrant] = []
    var contacts: [Contact] = []
    var referrals: [Referral] = []
    var market: [MarketNote] = []
    var ideas: [MarketNote] = []
    var skills: [Skill] = []
    var goals: [Goal] = []
    var findings: [Diagnostic] = []

    /// Reads the entries of a file by its kind; a kind without entries of its own has none.
    init(_ source: EntrySource, tasks: TaskIndex, zone: Zone) {
        guard let kind = source.kind else { return }
        var reporter = Reporter(source.document.file)
        switch kind {
        case .time: time = TimeReader(source, tasks: tasks, zone: zone).read(&reporter)
        case .expenses: expenses = LedgerReader(source, kind: kind).expenses(&reporter)
        case .charges: charges = LedgerReader(source, kind: kind).charges(&reporter)
        case .payments: takeAccount(LedgerReader(source, kind: kind).accountLines(&reporter))
        case .messages: messages = CommunicationReader(source, kind: kind).messages(&reporter)
        case .deliverable: deliverables = CommunicationReader(source, kind: kind).deliverables(&reporter)
        case .feedback: feedback = CommunicationReader(source, kind: kind).feedback(&reporter)
        case .information: information = InformationReader(source).items(&reporter)
        case .defects: defects = QualityReader(source).defects(&reporter)
        case .access: access = CommunicationReader(source, kind: kind).access(&reporter)
        case .contacts: contacts = ContactReader(source).read(&reporter)
        case .referrals: referrals = ReferralReader(source).read(&reporter)
        case .market: market = GrowthReader(source, kind: kind).notes(&reporter)
        case .ideas: ideas = GrowthReader(source, kind: kind).notes(&reporter)
        case .skills: skills = SkillReader(source).read(&reporter)
        case .goals: goals = GoalReader(source).read(&reporter)
        case .tasks, .task, .client, .service, .procedure, .proposal, .agreement, .meeting, .evaluation, .draft,
            .invoice,
            .creditNote,
            .void:
            break
        }
        if kind.entriesHaveDays { source.reportHeadings(&reporter) }
        NoteCheck(source: source).report(&reporter)
        findings = reporter.diagnostics
    }

    private mutating func takeAccount(_ lines: [AccountLine]) {
        for line in lines {
            switch line {
            case .payment(let payment): payments.append(payment)
            case .claim(let claim): claims.append(claim)
            }
        }
    }
}

extension Kind {
    /// Whether the day of an entry may stand in a heading.
    fileprivate var entriesHaveDays: Bool {
        switch self {
        case .time, .expenses, .charges, .payments, .messages, .deliverable, .feedback, .defects, .referrals, .market,
            .ideas:
            true
        default: false
        }
    }
}

extension Workspace {
    /// Adds one file's records; indices within its time log are shifted to the workspace's.
    mutating func add(_ records: EntryRecords) {
        let first = time.count
        time.append(contentsOf: records.time)
        if first > 0 {
            for index in first..<time.count where time[index].comesOff != nil {
                time[index].comesOff = time[index].comesOff.map { $0 + first }
            }
        }
        expenses += records.expenses
        charges += records.charges
        payments += records.payments
        claims += records.claims
        messages += records.messages
        deliverables += records.deliverables
        feedback += records.feedback
        information += records.information
        defects += records.defects
        access += records.access
        contacts += records.contacts
        referrals += records.referrals
        market += records.market
        ideas += records.ideas
        skills += records.skills
        goals += records.goals
    }
}
