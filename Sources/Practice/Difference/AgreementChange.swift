import Records
public import Values

/// An agreement that is new, or ends on another day.
public struct AgreementChange: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        /// From this day on.
        case new(from: CalendarDate)
        /// Nil where it has no end.
        case ends(was: CalendarDate?, now: CalendarDate?)
    }

    /// The agreement's id and title.
    public let agreement: String
    public let title: String
    public let what: What

    /// In the order of the agreements' files.
    static func all(of client: String, from older: Workspace, to newer: Workspace) -> [AgreementChange] {
        let old = Dictionary(older.agreements.filter { $0.client == client }.map { ($0.id, $0) }) { first, _ in first }
        return newer.agreements.filter { $0.client == client }.compactMap { agreement in
            guard let before = old[agreement.id] else {
                return AgreementChange(
                    agreement: agreement.id, title: agreement.title, what: .new(from: agreement.from))
            }
            guard before.until != agreement.until else { return nil }
            return AgreementChange(
                agreement: agreement.id, title: agreement.title,
                what: .ends(was: before.until, now: agreement.until))
        }
    }
}
