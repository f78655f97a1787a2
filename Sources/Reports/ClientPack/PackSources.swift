import Billing
import Diagnostics
import Practice
import Records

/// The texts that go into a pack, each with the record it comes from, to say where something stands that must not go out.
struct PackSources {
    private var texts: [(text: String, location: Location)] = []

    init(_ contents: PackContents) {
        let workspace = contents.request.workspace
        add(contents.request.client)
        add(workspace.business)
        for document in contents.documents { add(document) }
        for work in contents.timesheet {
            add([TimesheetPage.text(work.entry, in: workspace), work.entry.project], work.entry.location)
        }
        let progress = contents.progress
        for index in progress.done + progress.inProgress + progress.waiting + progress.next {
            add([workspace.tasks[index].title, workspace.tasks[index].project], workspace.tasks[index].location)
        }
        let services = Set(contents.timesheet.compactMap(\.entry.service))
        for service in workspace.services where services.contains(service.id) {
            add([service.name], service.location)
        }
    }

    /// The places of the texts that hold a term, in file order.
    func places(of term: ProtectedTerm) -> [Location] {
        let search = DisclosureSearch([term])
        let places = texts.filter { !search.finds(in: OutputPart(what: "", text: $0.text)).isEmpty }.map(\.location)
        return Set(places).sorted()
    }

    private mutating func add(_ texts: [String?], _ location: Location) {
        for text in texts.compactMap({ $0 }) where !text.isEmpty { self.texts.append((text, location)) }
    }

    private mutating func add(_ client: Client) {
        for detail in PrintedParty(client).details { add([detail.value], client.location) }
    }

    private mutating func add(_ business: Business) {
        for detail in PrintedParty(business).details { add([detail.value], business.location) }
        for account in business.payTo.values.flatMap(\.self) { add([account.name, account.value], business.location) }
        for code in business.taxCodes { add([code.code, code.note], business.location) }
    }

    private mutating func add(_ document: IssuedDocument) {
        let place = document.location
        add([document.number], place)
        for line in document.lines { add([line.text, line.unit] + line.taxes, place) }
        for detail in document.seller + document.buyer { add([detail.value], place) }
        for tax in document.taxes { add([tax.note], place) }
        for case .time(let service, let project, _, _, _) in document.settles { add([service, project], place) }
        switch document.kind {
        case .invoice: break
        case .creditNote(let number, let reason), .void(let number, let reason): add([number, reason], place)
        }
    }
}
