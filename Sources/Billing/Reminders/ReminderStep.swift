public import Diagnostics
public import Values

/// One step of a ladder for one invoice: the 4th, on 2026-05-08, seven days after it was due.
public struct ReminderStep: Hashable, Sendable {
    /// What became of it.
    public enum Fate: Hashable, Sendable {
        /// The client was written to about the invoice on that day or before the next step.
        case sent(on: CalendarDate, Location)
        /// The person decided against it.
        case dropped(on: CalendarDate, Location)
        /// Its letter waits in the outbox.
        case drafted(Location)
        /// Its day passed and the next step's came; it is not sent afterwards.
        case missed
        /// Today is the day, or it was and nothing was sent since.
        case offered
        case coming
    }

    /// From 1.
    public let number: Int
    /// Days relative to the due date, as the ladder has it.
    public let offset: Int
    public let day: CalendarDate
    public let tone: ReminderTone
    public let fate: Fate
    /// The identity of its draft, made of facts only: `2026-05-08-acme-reminder-4-2026-0042`.
    public let name: String

    /// Whether a person has to do something: write it, or send what lies there.
    public var isWaiting: Bool {
        switch fate {
        case .offered, .drafted: true
        case .sent, .dropped, .missed, .coming: false
        }
    }
}
