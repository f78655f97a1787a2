import Billing
import Diagnostics
import Records
import Values

/// A client's work as a person keeps it in text, changed at random: the files are made of it each time they are read.
struct RandomBusiness {
    struct Entry {
        var day: Int
        var minutes: Int
        /// The index of its service.
        var service: Int
        var project: String?
        /// The name under which it is written; a service that was renamed may still be written as before.
        var name: String
    }

    struct Service {
        /// The last one is that of today.
        var names: [String]
        /// Cents.
        var rate: Int
    }

    /// Of the documents that were issued: the text by number, the voided ones, the last seal.
    private(set) var documents: [String: String] = [:]
    private(set) var voided: Set<String> = []
    private var lastSeal: String?

    private(set) var entries: [Entry] = []
    private(set) var services = [
        Service(names: ["a"], rate: 3000), Service(names: ["b"], rate: 3000), Service(names: ["c"], rate: 4550),
    ]
    private(set) var rounding: Rounding = .none
    private(set) var paid: [Int] = []
    private var random: SeededGenerator
    private let extra: String
    /// Days since 2026-01-01.
    private(set) var today = 20

    /// How minutes are counted, worked out again apart from the program.
    enum Rounding: CaseIterable {
        case none, entryUp, dayNearest, dayDown, line

        var terms: String {
            switch self {
            case .none: ""
            case .entryUp: "rounding: {step: 15m, mode: up, scope: entry}\n"
            case .dayNearest: "rounding: {step: 6m, mode: nearest, scope: day}\n"
            case .dayDown: "rounding: {step: 30m, mode: down, scope: day}\n"
            case .line: "rounding: {step: 10m, mode: up, scope: line}\n"
            }
        }

        /// What is counted of the entries of a row.
        func counted(_ minutes: [Int]) -> Int {
            let sum = minutes.reduce(0, +)
            return switch self {
            case .none, .line: sum
            case .entryUp: minutes.map { ($0 + 14) / 15 * 15 }.reduce(0, +)
            case .dayNearest: (sum + 3) / 6 * 6
            case .dayDown: sum / 30 * 30
            }
        }
    }

    init(seed: Int) {
        random = SeededGenerator(seed: UInt64(seed))
        extra = ["", "discount: 5%\n", "invoice: {lines: day, tax: per-line}\n", "invoice: {lines: entry}\n"][seed % 4]
        if seed % 3 != 0 { rounding = Rounding.allCases[Int.random(in: 0..<5, using: &random)] }
        for _ in 0..<3 { log() }
    }

    static func date(_ day: Int) -> CalendarDate { CalendarDate(dayNumber: 20_454 + day) }

    var workspace: Workspace { read().workspace }

    func read() -> (workspace: Workspace, findings: [Diagnostic]) {
        let files = texts.sorted { $0.key < $1.key }.enumerated().map { index, file in
            SourceFile(id: FileID(index), path: file.key, bytes: Array(file.value.utf8))
        }
        return WorkspaceReader.read(files: files, today: RandomBusiness.date(today))
    }

    var texts: [String: String] {
        var texts = [
            "vaws.yaml": "business: {name: Robin}\ncurrency: EUR\ntimezone: UTC\n"
                + "tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}\n",
            "clients/acme/client.md": "---\nname: Acme\n---\n",
            "clients/acme/agreements/2026.md": agreement,
            "clients/acme/time/2026.md": entries.map(line).joined(),
            "clients/acme/payments.md": paid.map { "- \(RandomBusiness.date(today)) EUR \(cents($0))\n" }.joined(),
        ]
        for (index, service) in services.enumerated() {
            let formerly = service.names.dropLast().joined(separator: ", ")
            let old = formerly.isEmpty ? "" : "formerly: [\(formerly)]\n"
            texts["services/\(service.names.last ?? "").md"] = "---\nname: Service \(index)\n\(old)---\n"
        }
        for (number, text) in documents { texts["invoices/\(number).md"] = text }
        for number in voided {
            texts["invoices/\(number)-void.md"] =
                "---\nkind: void\nvoids: \(number)\nreason: Wrong\nissued: \(RandomBusiness.date(today))\n---\n"
        }
        return texts
    }

    private var agreement: String {
        let rates = services.map { "{service: \($0.names.last ?? ""), rate: \(cents($0.rate))/hour}" }
        return "---\nfrom: 2025-01-01\n\(extra)\(rounding.terms)services: [\(rates.joined(separator: ", "))]\n---\n"
    }

    private func line(_ entry: Entry) -> String {
        let project = entry.project.map { " project:\($0)" } ?? ""
        return "- \(RandomBusiness.date(entry.day)) \(entry.minutes)m Work service:\(entry.name)\(project)\n"
    }

    private func cents(_ number: Int) -> String { "\(DecimalNumber(Int64(number), scale: 2))" }
}

extension RandomBusiness {
    /// What a person may do; gives a word for it.
    mutating func step() -> String {
        switch Int.random(in: 0..<14, using: &random) {
        case 0...2: return log()
        case 3: return change("minutes") { $0.minutes = Int.random(in: 1...150, using: &$1) }
        case 4: return change("a day") { $0.day = min(max($0.day + Int.random(in: -9...9, using: &$1), 0), 20) }
        case 5: return relabel()
        case 6: return rename()
        case 7: return rerate()
        case 8:
            rounding = Rounding.allCases[Int.random(in: 0..<5, using: &random)]
            return "round \(rounding)"
        case 9: return delete()
        case 10: return void()
        case 11:
            paid.append(Int.random(in: 1...20_000, using: &random))
            return "pay"
        case 12:
            today += Int.random(in: 1...25, using: &random)
            return "wait"
        default: return issueAll() ?? "issue"
        }
    }

    @discardableResult
    private mutating func log() -> String {
        let service = Int.random(in: 0..<3, using: &random)
        entries.append(
            Entry(
                day: Int.random(in: max(today - 30, 0)...today, using: &random),
                minutes: Int.random(in: 1...150, using: &random), service: service,
                project: [nil, nil, "p"][Int.random(in: 0..<3, using: &random)],
                name: services[service].names.last ?? ""))
        return "log"
    }

    private mutating func change(_ what: String, _ change: (inout Entry, inout SeededGenerator) -> Void) -> String {
        guard !entries.isEmpty else { return "nothing" }
        change(&entries[Int.random(in: entries.indices, using: &random)], &random)
        return "change \(what)"
    }

    private mutating func relabel() -> String {
        let service = Int.random(in: 0..<3, using: &random)
        let name = services[service].names.last ?? ""
        return change("a service") { entry, _ in (entry.service, entry.name) = (service, name) }
    }

    private mutating func rename() -> String {
        let service = Int.random(in: 0..<3, using: &random)
        let name = "\(services[service].names[0])\(services[service].names.count)"
        services[service].names.append(name)
        // Half the entries are written anew.
        for index in entries.indices where entries[index].service == service && index % 2 == 0 {
            entries[index].name = name
        }
        return "rename"
    }

    private mutating func rerate() -> String {
        services[Int.random(in: 0..<3, using: &random)].rate = Int.random(in: 1...9_999, using: &random)
        return "rate"
    }

    private mutating func delete() -> String {
        guard !entries.isEmpty else { return "nothing" }
        entries.remove(at: Int.random(in: entries.indices, using: &random))
        return "delete"
    }

    private mutating func void() -> String {
        let open = documents.keys.filter { !voided.contains($0) }.sorted()
        guard let number = open.randomElement(using: &random) else { return "nothing" }
        voided.insert(number)
        return "void \(number)"
    }

    /// Issues every draft, one after the other, as the command does; gives what went wrong.
    mutating func issueAll() -> String? {
        while true {
            let workspace = workspace
            let drafts = DraftInvoices(workspace).drafts
            guard let draft = drafts.first, let client = workspace.client(draft.client) else { return nil }
            let number = "2026-\(String(10_001 + documents.count).dropFirst())"
            let written = DraftDocument(
                draft, number: number, previous: lastSeal, client: client, in: workspace,
                at: Location(file: FileID(0), line: 1, column: 1), words: .plain)
            let sealed = IssuedText(written.document, seller: written.seller, buyer: written.buyer, page: "")
                .sealed
            documents[number] = String(decoding: sealed.bytes, as: UTF8.self)
            lastSeal = sealed.seal
            let left = DraftInvoices(self.workspace).drafts
            guard left.count == drafts.count - 1 else { return "\(number) leaves \(left.count) drafts" }
        }
    }
}
