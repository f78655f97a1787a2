import Planning
import Records

extension Workspace {
    /// Complains of a client that no file claims, with the nearest that there is.
    func mustKnow(client: String?) throws(Complaint) {
        let known = clients.map(\.id)
        guard let client, !known.contains(client) else { return }
        throw Complaint(
            "there is no client '\(client)'", fix: didYouMean(client, among: known), id: "unknown-client")
    }
}

extension Workspace {
    /// Complains of a service that neither the catalogue nor an agreement names, with the nearest that there is.
    func mustKnow(service: String?) throws(Complaint) {
        let known = services.flatMap { [$0.id] + $0.formerly } + agreements.flatMap { $0.terms.services.map(\.service) }
        guard let service, !known.contains(service) else { return }
        throw Complaint(
            "there is no service '\(service)'", fix: didYouMean(service, among: known), id: "unknown-service")
    }
}

extension Plan {
    /// The index in `people` of a name that was given, with or without `@`; nil where none was.
    func index(ofPerson name: String?) throws(Complaint) -> Int? {
        guard let name else { return nil }
        let id = name.hasPrefix("@") ? String(name.dropFirst()) : name
        if let index = people.firstIndex(where: { $0.person?.id == id }) { return index }
        let known = people.compactMap { $0.person?.id }
        let fix = known.isEmpty ? "leave out `--person`, or name people in vaws.yaml" : "write one of \(known.listed)"
        throw Complaint("there is no person '\(name)'", fix: didYouMean(id, among: known) ?? fix, status: .usage)
    }

    /// The people to show: the one who was named, else everyone.
    func people(named name: String?) throws(Complaint) -> [Int] {
        try index(ofPerson: name).map { [$0] } ?? Array(people.indices)
    }
}

/// A number of weeks to look ahead; wrong usage where it is none from 1 to 52.
func weeksAhead(_ text: Int) throws(Complaint) -> Int {
    if (1...52).contains(text) { return text }
    throw Complaint("'\(text)' is no number of weeks", fix: "write `--weeks` as 1 to 52", status: .usage)
}
