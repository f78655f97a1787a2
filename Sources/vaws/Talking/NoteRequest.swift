import Records
import Values

/// What was said to `vaws note`, made into the line that it means.
struct NoteRequest {
    let client: String
    let channel: String
    /// How a decision was made.
    let by: String?
    let text: String
    let isIncoming: Bool
    let isOutgoing: Bool
    let people: [String]
    let about: [String]
    let changes: String?
    let needsNoReply: Bool

    /// `dana, marcus` and what else was given, each without its `@`.
    static func parts(_ texts: [String]) -> [String] {
        texts.flatMap { $0.split(separator: ",") }.map { part in
            let word = part.filter { !$0.isWhitespace }
            return word.hasPrefix("@") ? String(word.dropFirst()) : word
        }.filter { !$0.isEmpty }
    }

    func line(at: Moment, in workspace: Workspace) throws(Complaint) -> MessageLine {
        let client = try workspace.known(client: client)
        guard !text.contains(where: \.isNewline), text.contains(where: { !$0.isWhitespace }) else {
            throw usage("a note stands on one line", "say it in one sentence; more can be written below it by hand")
        }
        for name in people { try mustBeKnown(name, client, workspace) }
        let direction = try direction()
        var line = MessageLine(
            client: client.id, at: at, channel: try channelName(direction), direction: direction,
            people: people, text: text, about: about, draft: nil, quote: [])
        line.changes = try subjects(direction)
        line.tags = needsNoReply ? ["no-reply"] : []
        if !line.changes.isEmpty, about.isEmpty { throw pointsNowhere(line, workspace) }
        return line
    }

    private var isDecision: Bool { channel == "decision" }

    /// What is said on a call or in a meeting is both sides'; it stands as theirs, and owes no answer.
    private func direction() throws(Complaint) -> Message.Direction {
        if isIncoming && isOutgoing {
            throw usage("a message goes one way", "write `--in` or `--out`, or note each on its own")
        }
        if isDecision {
            guard isIncoming || isOutgoing else { return .decision }
            throw usage("a decision is both sides'", "leave out `--in` and `--out`")
        }
        if isIncoming || isOutgoing { return isIncoming ? .incoming : .outgoing }
        if ["call", "meeting"].contains(channel) { return .incoming }
        throw usage("it is open who wrote", "add `--in` for what the client wrote, `--out` for what you wrote")
    }

    private func channelName(_ direction: Message.Direction) throws(Complaint) -> String? {
        guard direction == .decision else {
            guard by == nil else { throw usage("`--by` says how a decision was made", "leave it out") }
            return try word(channel)
        }
        return try by.map { name throws(Complaint) in try word(name) }
    }

    private func word(_ channel: String) throws(Complaint) -> String {
        let isWord =
            channel.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } && channel.contains(where: \.isLetter)
        guard isWord, Message.Direction(rawValue: channel) == nil else {
            throw usage(
                "'\(channel)' is no channel",
                "write `email`, `call`, `chat`, `meeting`, `decision`, or a word of your own")
        }
        return channel
    }

    private func mustBeKnown(_ name: String, _ client: Client, _ workspace: Workspace) throws(Complaint) {
        let known = client.contacts.map(\.id) + workspace.business.people.map(\.id)
        guard !known.contains(name) else { return }
        throw Complaint(
            "'\(name)' is no contact of '\(client.id)'",
            fix: didYouMean(name, among: known)
                ?? (known.isEmpty ? "name them under `contacts:` of the client" : "known are \(known.listed)"),
            id: "unknown-person")
    }

    private func subjects(_ direction: Message.Direction) throws(Complaint) -> [Message.Subject] {
        guard let changes else { return [] }
        guard direction == .decision else {
            throw usage("only a decision changes something", "write `decision` instead of '\(channel)'")
        }
        guard let subjects = Message.Subject.list(changes) else {
            throw usage("'\(changes)' is nothing that a decision changes", "write scope, price, date, or `price,date`")
        }
        return subjects
    }

    private func pointsNowhere(_ line: MessageLine, _ workspace: Workspace) -> Complaint {
        let subjects = line.changes.map { "the \($0.rawValue)" }.joined(separator: " and ")
        let likely = DecisionBearers(of: client, workspace).likely(for: text, line.changes)
        let named = likely.isEmpty ? "" : ", such as \(likely.map { "`--re \($0)`" }.listed)"
        return Complaint(
            "a decision that changes \(subjects) says what bears it out",
            fix: "add `--re` with the id of the amendment or task\(named)", id: "decision-points-nowhere")
    }

    private func usage(_ message: String, _ fix: String) -> Complaint { Complaint(message, fix: fix, status: .usage) }
}
