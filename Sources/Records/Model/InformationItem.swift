public import Diagnostics
public import Values

/// Something that a client is to give before the work can go on: a file, a number, an answer.
public struct InformationItem: Sendable {
    public let location: Location
    public var client: String?
    /// By which something refers to it.
    public var id: String?
    /// `VAT number`
    public var text: String
    /// Contacts of the client who are to give it; without one it is the client's.
    public var people: [String] = []
    public var asked: CalendarDate?
    /// The last day on which it is of use.
    public var due: CalendarDate?
    public var received: CalendarDate?

    public init(location: Location, client: String?, text: String) {
        (self.location, self.client, self.text) = (location, client, text)
    }
}
