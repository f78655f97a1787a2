extension Moment {
    /// A moment as one says it to a command, seen from `today`: `fri`, `fri 17:00`, `tomorrow 9:00am`, `+3d`, or an ISO moment.
    ///
    /// The day is read as `CalendarDate(spoken:today:)` has it.
    public init?(spoken text: some StringProtocol, today: CalendarDate) {
        if let moment = Moment(text) ?? CalendarDate(spoken: text, today: today).map({ Moment($0) }) {
            self = moment
            return
        }
        guard let blank = text.lastIndex(where: { $0 == " " || $0 == "\t" }),
            let day = CalendarDate(spoken: text[..<blank], today: today),
            let time = ClockRange(text[text.index(after: blank)...] + "-?")?.start, (0...1440).contains(time)
        else { return nil }
        self.init(day, time: time)
    }
}
