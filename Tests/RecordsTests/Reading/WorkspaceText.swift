import Diagnostics
import Values

@testable import Records

/// A workspace from texts: each `=== path` line begins a file.
///
/// Business, client `acme`, client `bolt` and the services `admin` and `writing` are there unless the texts have them.
struct WorkspaceText {
    let workspace: Workspace
    let diagnostics: [Diagnostic]

    init(_ text: String, today: String = "2026-11-23", bare: Bool = false) {
        var texts: [String: String] = bare ? [:] : WorkspaceText.basis
        var path: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                path = String(line.dropFirst(4))
                texts[path ?? ""] = ""
            } else if let path {
                texts[path, default: ""] += line + "\n"
            }
        }
        let paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let files = paths.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element, bytes: Array((texts[$0.element] ?? "").utf8))
        }
        self.init(files: files, today: CalendarDate(today) ?? CalendarDate(dayNumber: 0))
    }

    init(files: [SourceFile], today: CalendarDate) {
        (workspace, diagnostics) = WorkspaceReader.read(files: files, today: today)
    }

    /// `path:line:column: message [id]`, with notes left out.
    var findings: [String] {
        diagnostics.map { finding in
            let place =
                finding.span.map { "\(workspace.path(of: $0.start)):\($0.start.line):\($0.start.column): " } ?? ""
            return "\(place)\(finding.message) [\(finding.id.rawValue)]"
        }
    }

    /// `path:line:column id` of each finding.
    var places: [String] {
        diagnostics.map { finding in
            let place =
                finding.span.map { "\(workspace.path(of: $0.start)):\($0.start.line):\($0.start.column) " } ?? ""
            return place + finding.id.rawValue
        }
    }

    static let basis = [
        "vaws.yaml": """
        business: {name: Robin Vale, country: BE, vat-id: BE0123456749}
        currency: EUR
        timezone: Europe/Brussels
        hours: {mon-fri: 9:00-17:00}
        tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}
        """,
        "services/admin.md": "---\nkind: service\nname: Admin\nrate: 42/hour\n---\n",
        "services/writing.md": "---\nkind: service\nname: Writing\nrate: 55/hour\n---\n",
        "clients/acme/client.md": "---\nkind: client\nname: Acme\ncontacts: {sam: Sam Bolt}\n---\n",
        "clients/acme/agreements/2026.md": """
        ---
        kind: agreement
        from: 2026-01-01
        services: [{service: admin, rate: 42/hour}, {service: writing, rate: 55/hour}]
        ---
        """,
        "clients/bolt/client.md": "---\nkind: client\nname: Bolt\n---\n",
        "clients/bolt/agreements/2026.md": """
        ---
        kind: agreement
        from: 2026-01-01
        services: [{service: admin, rate: 40/hour}]
        ---
        """,
    ]
}
