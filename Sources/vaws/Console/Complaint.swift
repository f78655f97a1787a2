/// Why a command cannot do what it was asked: what is wrong, and what to do instead.
struct Complaint: Error, Equatable {
    let message: String
    let fix: String?
    /// The diagnostic's id, where it is one.
    let id: String?
    let status: ExitStatus

    init(_ message: String, fix: String? = nil, id: String? = nil, status: ExitStatus = .findings) {
        self.message = message
        self.fix = fix
        self.id = id
        self.status = status
    }

    /// `error: there is no client 'acmee': did you mean 'acme'? [unknown-client]`
    var line: String {
        "error: \(message)\(fix.map { ": \($0)" } ?? "")\(id.map { " [\($0)]" } ?? "")"
    }
}
