import Diagnostics
public import Records
public import Values

/// A part of a proposal that is to be drafted.
public struct OfferRow: Hashable, Sendable {
    /// The id of a service of the catalogue.
    public let service: String
    /// Nil where the proposal names a price and no quantity.
    public let quantity: EstimateRow.Quantity?
    /// Nil for the catalogue's price on the first day.
    public let rate: Rate?
    /// What it is in the client's terms, such as a request that is new work.
    public let text: String?

    public init(service: String, quantity: EstimateRow.Quantity? = nil, rate: Rate? = nil, text: String? = nil) {
        (self.service, self.quantity, self.rate, self.text) = (service, quantity, rate, text)
    }
}

/// The file of a proposal, drafted from the catalogue: terms in the front matter, what is in and what is not below it, in
/// the client's language. The person changes what they like.
///
/// It is made of facts only: what was asked for, the catalogue and the days given.
public struct ProposalText {
    private let client: Client
    private let rows: [OfferRow]
    private let workspace: Workspace
    private let words: TermWordings
    public var title: String?
    /// The first day of the agreement; nil where that is left open.
    public var from: CalendarDate?
    public var validUntil: CalendarDate?
    /// The agreement that it would change.
    public var amends: String?

    public init(
        to client: Client, _ rows: [OfferRow], in workspace: Workspace, through letters: Letters, _ languages: Languages
    ) {
        (self.client, self.rows, self.workspace) = (client, rows, workspace)
        let language = languages.language(of: client, in: workspace)
        words = TermWordings(
            language: language, letter: letters.letter(.agreement, in: language.code),
            currency: client.currency ?? workspace.business.currency)
    }

    /// `clients/osei/proposals/2026-11-24.md`, with `-2` and so on where that is taken.
    public func path(on day: CalendarDate) -> String {
        let taken = Set(workspace.files.map(\.path))
        let first = "clients/\(client.id)/proposals/\(day)"
        var (path, number) = (first, 1)
        while taken.contains(path + ".md") {
            number += 1
            path = "\(first)-\(number)"
        }
        return path + ".md"
    }

    /// The whole file. `day` is the one on whose prices it rests where it names no first day.
    public func text(on day: CalendarDate) -> String {
        let body = services.map { self.body($0) }.filter { !$0.isEmpty }
        return "---\n" + head(on: day).joined(separator: "\n") + "\n---\n" + (body.isEmpty ? "" : "\n")
            + body.joined(separator: "\n\n") + (body.isEmpty ? "" : "\n")
    }

    /// Each service once, in the order in which it was named.
    private var services: [String] {
        var seen: Set<String> = []
        return rows.map(\.service).filter { seen.insert($0).inserted }
    }

    private func name(of service: String) -> String { workspace.service(service)?.name ?? service }
}

extension ProposalText {
    private func head(on day: CalendarDate) -> [String] {
        let listed = services.map(name(of:)).joined(separator: "; ")
        var lines = ["kind: proposal", "client: \(client.id)", "title: \(quoted(title ?? listed))"]
        lines += [amends.map { "amends: \($0)" }, from.map { "from: \($0)" }].compactMap(\.self)
        lines += [validUntil.map { "valid-until: \($0)" }].compactMap(\.self)
        lines += ["currency: \(words.currency)", "services:"]
        lines += services.map { service in
            let rate = rows.first { $0.service == service && $0.rate != nil }?.rate ?? listedRate(service, on: day)
            return "  - {service: \(service)" + (rate.map { ", rate: \($0)" } ?? "") + "}"
        }
        let estimated = rows.compactMap(estimate)
        if !estimated.isEmpty { lines += ["estimate:"] + estimated }
        if let rounds = sameRounds { lines.append("revisions: \(rounds)") }
        lines += ["# payment-terms: 14 days", "# sent: \(day)    on the day on which you send it"]
        return lines
    }

    /// Without its currency, which is the proposal's.
    private func listedRate(_ service: String, on day: CalendarDate) -> Rate? {
        guard let rate = workspace.service(service)?.price(on: from ?? day),
            (rate.currency ?? workspace.business.currency) == words.currency
        else { return nil }
        return Rate(rate.amount, per: rate.unit)
    }

    private func estimate(_ row: OfferRow) -> String? {
        row.quantity.map { quantity in
            "  - {service: \(row.service), quantity: \(quantity)" + (row.text.map { ", text: \(quoted($0))" } ?? "")
                + "}"
        }
    }

    /// Where every service includes as many.
    private var sameRounds: Int? {
        let rounds = Set(services.map { workspace.service($0)?.revisions })
        return rounds.count == 1 ? rounds.first ?? nil : nil
    }

    /// What is in, what is not, how long it takes, and what was asked for.
    private func body(_ id: String) -> String {
        let service = workspace.service(id)
        let asked = rows.filter { $0.service == id }.compactMap(\.text)
        let rounds = sameRounds == nil ? service?.revisions : nil
        let lists: [(String, [String])] = [
            ("included", asked + (service?.includes ?? [])), ("excluded", service?.excludes ?? []),
            ("turnaround", service?.turnaround.map { [words.days($0)] } ?? []),
            ("rounds", rounds.map { ["\($0)"] } ?? []),
        ]
        let parts = lists.filter { !$0.1.isEmpty }.map { label, items in
            items.count == 1
                ? "\(words.say(label)): \(items[0])"
                : "\(words.say(label)):\n\n" + items.map { "- \($0)" }.joined(separator: "\n")
        }
        return parts.isEmpty ? "" : "## \(name(of: id))\n\n" + parts.joined(separator: "\n\n")
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
