import Diagnostics
public import Values

extension Workspace {
    /// The indices in `time` of what a person has running; with nil, of all.
    public func running(of person: String?) -> [Int] {
        time.indices.filter { time[$0].isRunning && isBy(person, time[$0]) }
    }

    /// `acme 'Inbox'`, `acme`.
    public func name(ofEntry entry: Int) -> String {
        let (client, text) = (time[entry].client ?? "me", time[entry].text)
        let words = text.isEmpty ? time[entry].task.map { tasks[$0].title } ?? "" : text
        return words.isEmpty ? client : "\(client) '\(words)'"
    }

    /// `time/2026-11.md:12`
    public func place(ofEntry entry: Int) -> String {
        "\(path(of: time[entry].location)):\(time[entry].location.line)"
    }

    /// Up to when, included, all of a client is settled and no longer billed: the books' day, or the client's where that is later.
    public func settledUntil(_ client: String?) -> CalendarDate? {
        let own = client.flatMap { self.client($0)?.billedUntil }
        return client == nil ? nil : [business.booksClosed, own].compactMap { $0 }.max()
    }

    /// The index in `time` of an entry of the person that was on at some minute of the range, which may have no end.
    public func overlap(of range: ClockRange, on day: CalendarDate, by person: String?) -> Int? {
        let midnight = Int(day.dayNumber) * 1440
        let (start, end) = (midnight + range.start, range.end.map { midnight + $0 } ?? Int.max)
        return time.indices.first { index in
            guard let other = time[index].range, let otherEnd = other.end, isBy(person, time[index]) else {
                return false
            }
            let otherMidnight = Int(time[index].day.dayNumber) * 1440
            return otherMidnight + other.start < end && start < otherMidnight + otherEnd && otherEnd > other.start
        }
    }
}
