import Records
import Values

/// Issues documents of any kind and series: one file each, whole or not at all, under the next number.
///
/// To be used while the lock of the workspace is held, from before git is asked until the file is there.
struct Issuing {
    let root: WorkspaceRoot
    /// Nil where it is of no client, as a void of a number that no document bears.
    let client: String?
    /// The day of issue.
    let day: CalendarDate
    let git: GitNumbers
    /// The number of a sent document that is taken back: what does not add up in it is no reason not to.
    let takenBack: String?

    private static let attempts = 100

    init(_ root: WorkspaceRoot, client: String?, day: CalendarDate, takingBack number: String? = nil) {
        (self.root, self.client, self.day, takenBack) = (root, client, day, number)
        git = GitNumbers(Git(folder: root.path))
    }

    /// The workspace as it is now, seen on the day of issue.
    var open: OpenWorkspace { OpenWorkspace.read(root, today: day) }

    /// The document that `choose` finds in the workspace as it is now, as it would be issued; nil where it finds none.
    func prepare(
        _ choose: (OpenWorkspace) throws(Complaint) -> Issuable?
    ) throws(Complaint) -> PreparedDocument? {
        let open = open
        try open.workspace.mustKnow(client: client)
        try IssueGuard(open: open, client: client, takenBack: takenBack).check(git)
        guard let issuable = try choose(open) else { return nil }
        let prepared = try IssueDesk(open: open, git: git).prepared(issuable)
        try IssueProof(open: open, prepared: prepared, issuable: issuable).check()
        return prepared
    }

    /// Makes its file. Where its name was taken meanwhile, `choose` is asked again, and it gets the next number.
    func issue(
        _ choose: (OpenWorkspace) throws(Complaint) -> Issuable?
    ) throws(Complaint) -> PreparedDocument? {
        for _ in 0..<Self.attempts {
            guard let prepared = try prepare(choose) else { return nil }
            switch IssuedFile.make(prepared.path, with: prepared.bytes, below: root) {
            case .made: return prepared
            case .taken: continue
            case .failed(let reason):
                throw Complaint("'\(prepared.path)' cannot be made, and is not issued: \(reason)")
            }
        }
        throw Complaint("every next number is taken by a file that is no document", fix: "look into 'invoices/'")
    }
}
