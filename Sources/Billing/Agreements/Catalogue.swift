import Records
import Values

/// The services on offer by every name that they have or had.
struct Catalogue: Sendable {
    private let services: [String: Service]
    /// The workspace's, in which prices without one are.
    let currency: Currency

    init(_ workspace: Workspace) {
        var services: [String: Service] = [:]
        for service in workspace.services {
            for name in service.formerly where services[name] == nil { services[name] = service }
        }
        for service in workspace.services { services[service.id] = service }
        self.services = services
        currency = workspace.business.currency
    }

    func service(_ name: String) -> Service? { services[name] }

    /// The name that a service has now; a name that the catalogue does not know stays as it is.
    func currentName(of name: String) -> String { services[name]?.id ?? name }

    /// The price on a day; its currency is the workspace's where the file names none.
    func price(of name: String, on day: CalendarDate) -> RateInForce? {
        guard let service = services[name], let rate = service.price(on: day) else { return nil }
        return RateInForce(
            rate: rate, currency: rate.currency ?? currency, reason: "catalogue price of '\(service.id)'",
            location: service.location)
    }

    /// Days on which some price changes.
    var changes: [CalendarDate] { services.values.flatMap { $0.prices.compactMap(\.from) } }
}
