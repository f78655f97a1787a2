import Diagnostics
import Records
import Values

/// The words behind a command: fields such as `due:fri`, and the text that remains.
struct FieldArguments {
    private(set) var fields: [TaskField] = []
    private(set) var text = ""
    /// Lines that were given an id so that `after:` may name them.
    private(set) var given: [(index: Int, id: String)] = []

    private let query: (String) -> TaskQuery
    private let open: OpenWorkspace

    /// `client` is whose task it is: `after:` names one of another client as `acme/news-11`.
    init(_ words: [String], client: String?, from directory: String, in open: OpenWorkspace) throws(Complaint) {
        query = { TaskQuery(text: $0, directory: directory) }
        self.open = open
        var rest: [String] = []
        for word in words {
            if let field = try field(word) {
                try take(field, client)
            } else {
                rest += try plain(word, client)
            }
        }
        text = rest.joined(separator: " ")
    }

    private func field(_ word: String) throws(Complaint) -> TaskField? {
        try complaining { () throws(EditProblem) in try TaskField(argument: word, today: open.workspace.today) }
    }

    /// The fields within a longer text are fields as well, but for those in quotes or code, which the line keeps as they stand.
    private mutating func plain(_ text: String, _ client: String?) throws(Complaint) -> [String] {
        guard text.contains(" ") else { return [text] }
        var (rest, isQuoted) = ([String](), false)
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)[...]
        while let word = words.popFirst() {
            let marks = word.count { $0 == "\"" || $0 == "`" }
            if isQuoted || marks > 0 {
                if marks % 2 == 1 { isQuoted.toggle() }
                rest.append(word)
                continue
            }
            // A time behind a day goes with it: `due:fri 17:00`.
            if let next = words.first, let field = try field("\(word) \(next)"), field.isTimed {
                try take(field, client)
                words.removeFirst()
            } else if let field = try field(word), field.value != nil {
                try take(field, client)
            } else {
                rest.append(word)
            }
        }
        while rest.last?.isEmpty ?? false { rest.removeLast() }
        return rest
    }

    private mutating func take(_ field: TaskField, _ client: String?) throws(Complaint) {
        if fields.contains(where: { $0.key == field.key }) {
            throw Complaint("'\(field.key.rawValue)' is given twice", fix: "keep one of them")
        }
        guard field.key == .after, let value = field.value else {
            fields.append(field)
            return
        }
        var names: [String] = []
        for part in value.split(separator: ",").map(String.init) { names.append(try name(of: part, client)) }
        fields.append(TaskField(.after, names.joined(separator: ",")))
    }

    /// The name under which a line of that client refers to the task; one without an id is given one.
    private mutating func name(of text: String, _ client: String?) throws(Complaint) -> String {
        let index = try query(text).findLine(in: open)
        let task = open.workspace.tasks[index]
        let id = task.id ?? given.first { $0.index == index }?.id ?? newID(for: index)
        return task.client == client ? id : "\(task.client ?? "")/\(id)"
    }

    private mutating func newID(for index: Int) -> String {
        let id = open.workspace.newTaskID(for: index, besides: given.map(\.id))
        given.append((index, id))
        return id
    }
}

extension TaskField {
    /// Whether it is a day with a time.
    fileprivate var isTimed: Bool { value.flatMap { Moment($0) }?.time != nil }
}

extension FieldArguments {
    /// The edits that write the ids, and a line for each that says so.
    func writeIDs(_ editor: TaskEditor, into edits: inout EditList) throws(Complaint) -> [String] {
        var told: [String] = []
        for (index, id) in given {
            let written = try complaining { () throws(EditProblem) in try editor.set(index, [TaskField(.id, id)]) }
            edits.add(written, to: open.workspace.tasks[index].location.file)
            told.append("Named: \(open.workspace.named(index)) is now '\(id)'.")
        }
        return told
    }
}
