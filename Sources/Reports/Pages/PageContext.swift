import Diagnostics
import Records
import Values

/// What all pages of one format share: the workspace, the words, and where things lie as seen from a page.
struct PageContext: Sendable {
    let workspace: Workspace
    let wording: Wording
    let format: ReportFormat
    /// From the page to the folder of the pages: empty, or `../` for a page of a client.
    let toPages: String
    /// Nil where no document is printed.
    private let templates: PageTemplates?
    private let clientNames: [String: String]

    init(workspace: Workspace, format: ReportFormat, through templates: PageTemplates? = nil) {
        self.workspace = workspace
        self.templates = templates
        self.format = format
        wording = Wording(today: workspace.today)
        toPages = ""
        clientNames = Dictionary(workspace.clients.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private init(_ other: PageContext, toPages: String) {
        workspace = other.workspace
        format = other.format
        wording = other.wording
        clientNames = other.clientNames
        templates = other.templates
        self.toPages = toPages
    }

    /// The same for a page in a folder below.
    var inFolder: PageContext { PageContext(self, toPages: "../") }

    var today: CalendarDate { workspace.today }

    /// A client's name; their id where they have no file; the business's own work without one.
    func name(ofClient id: String?) -> String {
        guard let id else { return "own work" }
        return clientNames[id] ?? id
    }

    func hasPage(forClient id: String?) -> Bool {
        id.map { clientNames[$0] != nil } ?? false
    }

    func name(ofService id: String?) -> String {
        guard let id else { return "no service" }
        return workspace.service(id)?.name ?? id
    }

    func title(ofTask index: Int) -> String { workspace.tasks[index].title }
}

/// What documents need: the words of their language, the paper, the logo.
extension PageContext {
    /// English where there are no words in it, or none was asked for.
    func language(_ tag: String?) -> Language { languages.language(tag) }

    /// What a client reads.
    func language(of client: Client?) -> Language { languages.language(of: client, in: workspace) }

    var logo: Logo? { templates?.logo }
    var paper: Paper { workspace.business.paper ?? Paper(in: workspace.business.country) }

    private var languages: Languages { templates?.languages ?? Languages.load(overrides: []).languages }
}

/// Where a page or a source lies, as seen from the page.
extension PageContext {
    var ending: String { format == .html ? ".html" : ".md" }

    func page(_ kind: PageKind, fragment: String = "") -> Link {
        let name = kind == .today && format == .html ? "index" : kind.rawValue
        return Link(path: toPages + name + ending, fragment: fragment)
    }

    /// The client's page, or the list of hours for the business's own work.
    func client(_ id: String?, fragment: String = "") -> Link {
        guard let id, hasPage(forClient: id) else { return page(.hours) }
        return Link(
            path: toPages + "clients/" + PageContext.fileName(id) + ending,
            fragment: format == .html ? fragment : heading(of: fragment))
    }

    /// In Markdown a part of a page is named by its heading, as git hosts make it: `hours-in-november`.
    private func heading(of fragment: String) -> String {
        switch fragment {
        case "tasks": "open"
        case "hours": "hours-in-" + wording.month(today).lowercased()
        default: fragment
        }
    }

    func draft(_ name: String) -> Link { Link(path: toPages + "drafts/" + name + ending) }

    /// The page of an issued document; in Markdown the document itself.
    func invoice(_ number: String, at location: Location) -> Link {
        format == .html
            ? Link(path: toPages + "invoices/" + PageContext.fileName(number) + ".html") : source(location)
    }

    /// A file of the workspace, as seen from a Markdown page.
    func source(_ location: Location) -> Link {
        Link(path: (format == .html ? "../../" : "../") + toPages + workspace.path(of: location))
    }

    /// `clients/acme/tasks.md:12`, as an editor takes it.
    func place(_ location: Location) -> String {
        "\(workspace.path(of: location)):\(location.line)"
    }

    /// A name that is one file in one folder, whatever stands in it.
    static func fileName(_ id: String) -> String {
        if id.first != ".", id.utf8.allSatisfy({ Link.isPlain($0) && !"/~".utf8.contains($0) }) { return id }
        let kept = id.unicodeScalars.map { scalar -> Character in
            let isPlain =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.".unicodeScalars.contains(scalar)
            return isPlain ? Character(scalar) : "-"
        }
        let name = String(kept)
        return name.hasPrefix(".") ? "-" + name.dropFirst() : name
    }
}

extension PageContext {
    /// The names that every page has, besides its own.
    func view(_ kind: PageKind, title: String, kicker: String, answer: String, stylesheet: String) -> View {
        let listed: [(PageKind, String)] = [
            (.today, "Today"), (.deadlines, "Deadlines"), (.schedule, "Schedule"), (.board, "Board"),
            (.hours, "Hours"), (.estimates, "Estimates"), (.quality, "Quality"), (.money, "Money"),
        ]
        let pages = listed.map { page, name in
            View(["name": .text(name), "link": .link(self.page(page)), "isCurrent": .flag(page == kind)])
        }
        return View([
            "title": .text(title), "answer": .text(answer), "kicker": .text(kicker),
            "business": .text(workspace.business.name), "language": .text("en"),
            "asOf": .text(wording.fullDay(today)), "stylesheet": .fragment(stylesheet), "pages": .list(pages),
        ])
    }
}
