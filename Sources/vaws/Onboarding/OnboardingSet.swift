import Records
import Values

/// The files with which a client begins: those that are not there yet.
struct OnboardingSet {
    let name: NewName
    private let title: String
    private let day: CalendarDate
    private let open: OpenWorkspace
    private let known: Client?

    /// A name that is nearly a known client's is not taken for a new one, unless its full name is said.
    init(_ client: String, name: String?, on day: CalendarDate, in open: OpenWorkspace) throws(Complaint) {
        let workspace = open.workspace
        guard let own = NewName(client) else {
            throw Complaint("'\(client)' is not a name", fix: "use letters, digits, `-`, `_` and `.`", status: .usage)
        }
        known = workspace.client(client) ?? workspace.client(own.id)
        if known == nil, name == nil, let near = didYouMean(own.id, among: workspace.clients.map(\.id)) {
            throw Complaint(
                "there is no client '\(client)'", fix: "\(near) For a new one, add `--name`", id: "unknown-client")
        }
        (self.name, self.day, self.open) = (own, day, open)
        title = name ?? own.title
    }

    func change() throws(Complaint) -> Change {
        var change = Change()
        for file in missing {
            guard let template = RecordTemplate(file.template, in: open.folder.root) else {
                throw Complaint("there is no template '\(file.template)'")
            }
            change.files.append(.make(path: file.path, text: template.filled(values)))
            change.told.append("Made \(file.path).")
        }
        return change
    }

    private var values: [String: String] {
        [
            "client": name.id, "name": title, "title": title, "today": open.workspace.today.description,
            "date": day.description,
        ]
    }

    /// `clients/acme`, or where the client's file lies.
    private var home: String {
        let path = known.map { open.workspace.path(of: $0.location) } ?? ""
        return path.hasSuffix("/client.md") ? String(path.dropLast("/client.md".count)) : "clients/\(name.id)"
    }

    /// What has a file, or lines of its own elsewhere, is not made again.
    private var missing: [(path: String, template: String)] {
        let workspace = open.workspace
        let isTheirs = { (client: String?) in client == name.id }
        let isAgreed = workspace.agreements.contains { isTheirs($0.client) }
        let isMet = workspace.meetings.contains { isTheirs($0.client) && $0.kind == .consultation }
        let wanted: [(path: String, template: String, isThere: Bool)] = [
            ("\(home)/client.md", "onboard-client.md", known != nil),
            ("\(home)/meetings/\(day)-consultation.md", "onboard-meeting.md", isAgreed || isMet),
            (
                "\(home)/information.md", "onboard-information.md",
                workspace.information.contains { isTheirs($0.client) }
            ),
            ("\(home)/access.md", "onboard-access.md", workspace.access.contains { isTheirs($0.client) }),
        ]
        return wanted.filter { file in !file.isThere && !isTaken(file.path) }.map { ($0.path, $0.template) }
    }

    /// A file, or the folder that may stand for it.
    private func isTaken(_ path: String) -> Bool {
        let root = open.folder.root.path
        return kindOfFile(at: joined(root, path)) != nil
            || (!path.contains("/meetings/") && kindOfFile(at: joined(root, String(path.dropLast(3)))) != nil)
    }
}
