/// A line of an iCalendar file: `DTSTART;VALUE=DATE:20261225` (RFC 5545, 3.1).
public struct ContentLine: Hashable, Sendable {
    /// `VALUE=DATE`; the value without the quotes around it.
    public struct Parameter: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// In upper case.
    public let name: String
    public let parameters: [Parameter]
    /// As it stands in the file: of a text, with its backslashes.
    public let value: String

    /// A value that is no text, such as a day or a rule, or a text that is escaped already.
    public init(_ name: String, _ parameters: [Parameter] = [], value: String) {
        self.name = name
        self.parameters = parameters
        self.value = value
    }

    /// A text as a person wrote it.
    public init(_ name: String, text: String) {
        self.init(name, value: CalendarText.escaped(text))
    }

    /// A list of texts, such as categories.
    public init(_ name: String, texts: [String]) {
        self.init(name, value: texts.map(CalendarText.escaped).joined(separator: ","))
    }

    /// The value with the backslashes of a text resolved.
    public var text: String { CalendarText.unescaped(value) }

    /// In one piece, without its end: a parameter stands in quotes where a mark in it would end it.
    var unfolded: String {
        let written = parameters.map { parameter in
            let value = parameter.value.filter { $0 != "\"" }
            return ";\(parameter.name)=" + (value.contains { ";:,".contains($0) } ? "\"\(value)\"" : value)
        }
        return name + written.joined() + ":" + value
    }
}
