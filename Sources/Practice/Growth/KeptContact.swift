public import Diagnostics
public import Records
public import Values

/// Somebody to keep in touch with: when you last were, and by when you mean to be again.
///
/// Last on 2026-10-07, every 6 weeks, at most 90 days: due since 2026-11-18, overdue from 2027-01-06 on.
public struct KeptContact: Sendable {
    /// The last time, and what it was.
    public struct LastTouch: Hashable, Sendable {
        public let day: CalendarDate
        public let words: String
        public let location: Location
    }

    public enum State: Hashable, Sendable {
        /// Until the day on which the next is due.
        case fine(until: CalendarDate)
        /// The ideal has passed, the maximum not.
        case due(since: CalendarDate)
        /// The maximum has passed.
        case overdue(since: CalendarDate)
        /// It has an interval, and no contact was ever written down.
        case neverYet
        /// It has neither `every` nor `max`.
        case free
    }

    public let contact: Contact
    public let last: LastTouch?
    public let state: State

    public var isDue: Bool {
        switch state {
        case .due, .overdue, .neverYet: true
        case .fine, .free: false
        }
    }

    /// Who is due first: the overdue, the longest first; then the due; then by the day that comes; then the rest, in file
    /// order.
    public static func all(_ workspace: Workspace) -> [KeptContact] {
        let touches = ContactTouches(workspace)
        let kept = workspace.contacts.map { contact in
            let last = touches.last(of: contact)
            return KeptContact(
                contact: contact, last: last, state: State(contact, last: last?.day, today: workspace.today))
        }
        return kept.sorted { $0.rank < $1.rank }
    }
}

extension KeptContact {
    fileprivate var rank: (Int, Int32, Location) { (state.order, state.day?.dayNumber ?? 0, contact.location) }
}

extension KeptContact.State {
    /// The day on which `every` comes again is the first that is due; the day after `max` is overdue.
    init(_ contact: Contact, last: CalendarDate?, today: CalendarDate) {
        guard contact.every != nil || contact.longest != nil else {
            self = .free
            return
        }
        guard let last else {
            self = .neverYet
            return
        }
        let ideal = contact.every?.next(after: last, anchor: last)
        let limit = contact.longest.map { last.adding($0) }
        if let limit, limit < today {
            self = .overdue(since: limit.adding(days: 1))
        } else if let ideal, ideal <= today {
            self = .due(since: ideal)
        } else if let next = [ideal, limit?.adding(days: 1)].compactMap(\.self).min() {
            self = .fine(until: next)
        } else {
            self = .free
        }
    }

    fileprivate var order: Int {
        switch self {
        case .overdue: 0
        case .neverYet: 1
        case .due: 2
        case .fine: 3
        case .free: 4
        }
    }

    /// Since when it is due, or when it will be.
    public var day: CalendarDate? {
        switch self {
        case .overdue(let day), .due(let day), .fine(let day): day
        case .neverYet, .free: nil
        }
    }
}

/// The times in touch with one's own contacts, from every file that may say so.
private struct ContactTouches {
    private let today: CalendarDate
    private var latest: [String: KeptContact.LastTouch] = [:]

    init(_ workspace: Workspace) {
        today = workspace.today
        let known = Set(workspace.contacts.map(\.id))
        // A client's `@dana` is theirs, not the contact of that name.
        let theirs = Dictionary(workspace.clients.map { ($0.id, Set($0.contacts.map(\.id))) }) { $0.union($1) }
        let own = { (people: [String], client: String?) in
            people.filter { known.contains($0) && !(client.flatMap { theirs[$0] }?.contains($0) ?? false) }
        }
        for message in workspace.messages where !message.people.isEmpty {
            for id in own(message.people, message.client) {
                add(id, .init(day: message.at.date, words: message.text, location: message.location))
            }
        }
        for meeting in workspace.meetings where !meeting.people.isEmpty {
            for id in own(meeting.people, meeting.client) {
                let day = meeting.lastDay(until: today)
                if let day { add(id, .init(day: day, words: meeting.title, location: meeting.location)) }
            }
        }
    }

    private mutating func add(_ id: String, _ touch: KeptContact.LastTouch) {
        guard touch.day <= today, latest[id].map({ $0.day <= touch.day }) ?? true else { return }
        latest[id] = touch
    }

    /// The latest of all, where `last:` says least.
    func last(of contact: Contact) -> KeptContact.LastTouch? {
        let written = contact.touches.map { KeptContact.LastTouch(day: $0.day, words: $0.text, location: $0.location) }
        let told = contact.last.map { KeptContact.LastTouch(day: $0, words: "", location: contact.location) }
        let all = [told, latest[contact.id]].compactMap(\.self) + written
        return all.filter { $0.day <= today }.reduce(nil) { best, next in
            best.map { $0.day > next.day } ?? false ? best : next
        }
    }
}

extension Meeting {
    /// The last day up to `today` on which it was held.
    fileprivate func lastDay(until today: CalendarDate) -> CalendarDate? {
        guard let repeats else { return at.date <= today ? at.date : nil }
        let end = min(until ?? today, today)
        guard at.date <= end else { return nil }
        let dates = repeats.dates(from: at.date, in: Period(max(at.date, end.adding(days: -366)), through: end))
        return dates.last ?? at.date
    }
}
