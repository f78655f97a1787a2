import Billing
import Diagnostics
import Records
import Values

/// An invoice as it would be issued today; DRAFT stands where its number would.
enum DraftPage {
    /// The draft as a document without a number, in the client's language.
    static func document(_ draft: DraftInvoice, in context: PageContext) -> IssuedDocument {
        let workspace = context.workspace
        let place = Location(file: FileID(0), line: 1, column: 1)
        let client = workspace.client(draft.client)
        let language = context.language(of: client)
        return DraftDocument(
            draft, client: client ?? Client(id: draft.client, location: place, name: draft.client), in: workspace,
            at: place, words: language.documentWords
        ).document
    }

    static func view(_ draft: DraftInvoice, in context: PageContext) -> [String: ViewValue] {
        let client = context.workspace.client(draft.client)
        var view = DocumentSheet(document(draft, in: context), in: context).view
        if case .list(let lines) = view["lines"] { view["lines"] = .list(withOrigins(lines, draft, in: context)) }
        let own: [String: ViewValue] = [
            "notes": DocumentPage.texts(draft.notes.map { note($0, in: context) }),
            "hasNotes": .flag(!draft.notes.isEmpty), "state": .text(state(draft)),
            "client": .text(context.name(ofClient: draft.client)), "clientLink": .link(context.client(draft.client)),
            "seal": "", "place": .text(client.map { context.place($0.location) } ?? ""),
            "source": .link(client.map { context.source($0.location) } ?? context.page(.money)),
        ]
        return own.merging(view) { first, _ in first }
    }

    /// `Invoice DRAFT for Acme: EUR 477.95`, for the person.
    static func title(_ draft: DraftInvoice, in context: PageContext) -> String {
        "Invoice DRAFT for \(context.name(ofClient: draft.client)): \(Wording.money(draft.toPay))"
    }

    private static func state(_ draft: DraftInvoice) -> String {
        guard draft.isComplete else { return "The period is still running: this is what it holds so far." }
        let isAhead = draft.period.end.map { $0 > draft.issued } ?? false
        return isAhead ? "Due in advance: ready to issue." : "The period has ended: ready to issue."
    }

    /// The document's lines are those of the draft, then what falls on all of them.
    private static func withOrigins(_ lines: [View], _ draft: DraftInvoice, in context: PageContext) -> [View] {
        lines.enumerated().map { index, line in
            guard index < draft.lines.count else { return line }
            return line.with(["from": .text(origins(draft.lines[index].sources, in: context))])
        }
    }

    /// `clients/acme/time/2026-11.md: 12 lines`, or the place where it is one line.
    private static func origins(_ sources: [Location], in context: PageContext) -> String {
        var counts: [FileID: Int] = [:]
        for source in sources { counts[source.file, default: 0] += 1 }
        let words = counts.keys.sorted().map { file in
            let first = sources.first { $0.file == file }
            guard let first else { return "" }
            return counts[file] == 1
                ? context.place(first) : "\(context.workspace.path(of: first)): \(counts[file] ?? 0) lines"
        }
        return words.joined(separator: ", ")
    }

    private static func note(_ note: DraftNote, in context: PageContext) -> String {
        guard let first = note.locations.first else { return note.text }
        let more = note.locations.count > 1 ? " and \(Wording.count(note.locations.count - 1, "more place"))" : ""
        return "\(note.text) (\(context.place(first))\(more))"
    }
}
