public import Diagnostics
public import Values

/// Everything that was read in a workspace: typed records, each with the place where it stands, in file order.
public struct Workspace: Sendable {
    /// The day that counts as today.
    public var today: CalendarDate
    /// Each file that was read, in the order of the paths' bytes; a `FileID` is an index of this.
    public var files: [SourceFile]
    public var business: Business
    public var clients: [Client] = []
    public var services: [Service] = []
    public var proposals: [Proposal] = []
    public var procedures: [Procedure] = []
    public var agreements: [Agreement] = []
    public var tasks: [Task] = []
    public var time: [TimeEntry] = []
    public var expenses: [Expense] = []
    public var charges: [Charge] = []
    public var payments: [Payment] = []
    /// Interest and compensation that were claimed for late invoices.
    public var claims: [LateClaim] = []
    public var meetings: [Meeting] = []
    public var messages: [Message] = []
    public var deliverables: [Deliverable] = []
    public var feedback: [Feedback] = []
    public var information: [InformationItem] = []
    public var defects: [Defect] = []
    public var access: [AccessGrant] = []
    public var contacts: [Contact] = []
    public var referrals: [Referral] = []
    public var market: [MarketNote] = []
    public var ideas: [MarketNote] = []
    public var skills: [Skill] = []
    public var goals: [Goal] = []
    public var evaluations: [Evaluation] = []
    /// Messages that wait to be sent.
    public var drafts: [MessageDraft] = []
    public var droppedDrafts: [MessageDraft] = []
    public var documents: [IssuedDocument] = []
    /// Files with git conflict markers: their records are shown, and nothing is issued from them.
    public var conflicted: Set<FileID> = []

    public init(today: CalendarDate, files: [SourceFile], business: Business) {
        self.today = today
        self.files = files
        self.business = business
    }

    /// The path below the root of the file in which a place lies.
    public func path(of location: Location) -> String {
        files[Int(location.file.index)].path
    }

    /// Nil where no file claims that client.
    /// Where a word first stands in `vaws.yaml`; the file's beginning where it does not.
    public func spanInBusiness(of word: String) -> SourceSpan {
        LineSearch.first(word, in: business.location, files)
    }

    public func client(_ id: String) -> Client? {
        clients.first { $0.id == id }
    }

    /// By its name, or by one that it had before.
    public func service(_ id: String) -> Service? {
        services.first { $0.id == id || $0.formerly.contains(id) }
    }
}
