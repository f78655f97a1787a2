import Diagnostics

extension Diagnostic {
    /// `there is no service 'admn'`: a name that nothing bears, with the nearest known one.
    ///
    /// `fix` is what is told where no known name is near.
    static func unknown(
        _ id: DiagnosticID, _ what: String, _ name: String, at span: SourceSpan, among known: some Sequence<String>,
        orElse fix: String? = nil
    ) -> Diagnostic {
        let near = nearest(to: name, among: known)
        return Diagnostic(
            id, "there is no \(what) '\(name)'", at: span, fix: near.map { "did you mean `\($0)`?" } ?? fix)
    }

    /// A name behind `@` that is neither of the business's people nor a contact of the client.
    static func unknownPerson(
        _ name: String, at span: SourceSpan, client: String?, _ names: KnownNames, orElse fix: String
    ) -> Diagnostic {
        let contacts = client.flatMap { names.contacts[$0] } ?? []
        let near = nearest(to: name, among: names.people.union(contacts))
        return Diagnostic(
            .unknownPerson, "'@\(name)' is nobody of the business and no contact of the client", at: span,
            fix: near.map { "did you mean `@\($0)`?" } ?? fix)
    }
}
