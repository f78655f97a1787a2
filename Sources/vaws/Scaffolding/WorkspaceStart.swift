import Values

/// A workspace to begin with: `vaws.yaml`, what git needs, and one client as an example.
struct WorkspaceStart {
    private let values: [String: String]

    init(name: String, currency: String, timezone: String, day: CalendarDate) throws(Complaint) {
        guard let known = Currency(code: currency.uppercased()) else {
            throw Complaint(
                "'\(currency)' is not a currency", fix: "write a code of ISO 4217, such as EUR", status: .usage)
        }
        values = [
            "name": name, "currency": known.code, "timezone": timezone, "today": day.description,
            "tomorrow": day.adding(days: 1).description, "in-a-week": day.adding(days: 7).description,
            "year": String(day.year),
        ]
        month = String(day.description.prefix(7))
        meeting = day.adding(days: 7).description
    }

    private let month: String
    private let meeting: String

    /// Paths below the root with the template of each.
    private var bare: [(path: String, template: String)] {
        [
            (WorkspaceRoot.marker, "start-vaws.yaml"), (".gitignore", "start-gitignore"),
            (".gitattributes", "start-gitattributes"),
        ]
    }

    private var example: [(path: String, template: String)] {
        [
            ("services/admin.md", "start-service.md"), ("clients/example/client.md", "start-client.md"),
            ("clients/example/agreements/\(values["year"] ?? "").md", "start-agreement.md"),
            ("clients/example/tasks.md", "start-tasks.md"), ("clients/example/time/\(month).md", "start-time.md"),
            ("clients/example/meetings/\(meeting)-check-in.md", "start-meeting.md"),
        ]
    }

    /// Writes what is not there yet and gives the paths; `vaws.yaml` comes last, so that a start that broke off is none.
    func write(to folder: String, isEmpty: Bool) throws(Complaint) -> [String] {
        NewFile.makeFolders(folder)
        guard let path = realPath(folder), kindOfFile(at: path) == .folder else {
            throw Complaint("the folder '\(folder)' cannot be made: \(reasonOfFailure())")
        }
        if let around = try? WorkspaceRoot.around(path) {
            throw Complaint("'\(around.path)' is a workspace already", fix: "choose another folder, or go on there")
        }
        let root = WorkspaceRoot(path: path)
        var made: [String] = []
        for file in (isEmpty ? bare : bare + example).reversed() where kindOfFile(at: joined(path, file.path)) == nil {
            guard let template = RecordTemplate(file.template, in: nil) else { continue }
            try NewFile.write(template.filled(values), to: file.path, below: root)
            made.append(file.path)
        }
        return made.reversed()
    }
}
