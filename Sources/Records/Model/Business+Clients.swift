public import Values

extension Business {
    /// The days on which an answer of the client can be expected: the client's hours and holidays, less one's own days off.
    ///
    /// The hours are one's own where the client's file says none.
    public func calendar(of client: Client?) -> WorkingCalendar {
        guard let client else { return calendar }
        return WorkingCalendar(
            hours: client.hours ?? calendar.hours, closed: calendar.closed + client.holidays.map(\.period))
    }
}
