import Records
import Values

/// What may bear out a decision with a client: agreements, and open tasks with an id.
struct DecisionBearers {
    private let agreements: [Agreement]
    private let tasks: [Task]
    private let today: CalendarDate

    init(of client: String, _ workspace: Workspace) {
        today = workspace.today
        agreements = workspace.agreements.filter { $0.client == client }
        tasks = workspace.tasks.filter { $0.client == client && $0.isOpen && $0.id != nil }
    }

    /// Up to three ids: tasks that share a word with the text, and for a price or the scope the latest agreement.
    func likely(for text: String, _ changes: [Message.Subject]) -> [String] {
        let words = DecisionBearers.words(text)
        let near = tasks.filter { !DecisionBearers.words($0.title).isDisjoint(with: words) }.compactMap(\.id)
        let latest = agreements.filter { $0.until.map { $0 >= today } ?? true }.max {
            ($0.from, $0.id) < ($1.from, $1.id)
        }
        let agreement = changes.contains { $0 != .date } ? [latest?.id].compactMap(\.self) : []
        return Array((near.prefix(2) + agreement).prefix(3))
    }

    /// Those of four letters and more.
    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map(String.init))
    }
}

/// What a decision seems to change, by its words in English: a hint, and never more.
enum ChangeGuess {
    static func subjects(of text: String) -> [Message.Subject] {
        let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
        let isPrice =
            !words.isDisjoint(with: priceWords) || text.contains { "€$£%".contains($0) }
            || text.split { !$0.isLetter }.contains { Currency(code: String($0)) != nil }
        let known: [(Message.Subject, Bool)] = [
            (.scope, !words.isDisjoint(with: scopeWords)), (.price, isPrice),
            (.date, !words.isDisjoint(with: dateWords)),
        ]
        return known.filter(\.1).map(\.0)
    }

    private static let priceWords: Set<String> = [
        "price", "prices", "rate", "fee", "budget", "discount", "cost", "costs",
    ]
    private static let dateWords: Set<String> = [
        "deadline", "due", "postpone", "postponed", "delay", "delayed", "later", "earlier", "moved", "until",
    ]
    private static let scopeWords: Set<String> = [
        "add", "added", "drop", "dropped", "instead", "extra", "more", "fewer", "without", "also", "cancel",
    ]
}
