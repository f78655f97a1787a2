import Diagnostics
import Values

/// Two contacts of one name behind `@`, and times in touch or referrals that are still to come.
struct ContactCheck {
    let workspace: Workspace

    func diagnostics() -> [Diagnostic] { twins() + future() }

    private func twins() -> [Diagnostic] {
        var first: [String: Contact] = [:]
        return workspace.contacts.compactMap { contact in
            guard let other = first[contact.id] else {
                first[contact.id] = contact
                return nil
            }
            return Diagnostic(
                .duplicateID, "two contacts are called '@\(contact.id)'", at: SourceSpan(contact.location),
                fix: "give one of them another `id:`",
                notes: [.init("the other is here", at: SourceSpan(other.location))])
        }
    }

    private func future() -> [Diagnostic] {
        let dated =
            workspace.contacts.flatMap { $0.touches.map { ($0.day, $0.location) } }
            + workspace.referrals.map { ($0.day, $0.location) }
        return dated.filter { $0.0 > workspace.today }.map { day, location in
            Diagnostic(
                .futureEntry, "\(day) is in the future: today is \(workspace.today)", at: SourceSpan(location),
                fix: "write the day on which it happened")
        }
    }
}
