import Diagnostics

/// `docs/diagnostics.md`: every finding with its reason, lines that provoke it, and what is told.
enum CatalogueReference {
    static func text(_ fixtures: [CatalogueFixture]) -> String {
        let opening = """
            # What vaws tells you, and why

            `vaws check` prints each finding with its place, what is wrong, and what to write instead. An **error**: something
            could not be read, or a figure would be wrong or double. A **warning**: it was read, but look. The name in brackets
            is the heading to look for here. (This page is made from the test fixtures.)
            """
        return ([opening] + fixtures.map(section)).joined(separator: "\n\n") + "\n"
    }

    private static func section(_ fixture: CatalogueFixture) -> String {
        let severity = DiagnosticID(rawValue: fixture.name)?.severity.rawValue ?? ""
        let provoking = fixture.files.filter { $0.how == nil }.map { "\($0.path):\n\n```\n\($0.text.trimmed)\n```" }
        let told = fixture.expected.trimmed
        return
            (["## \(fixture.name)", "*\(severity)* — \(fixture.reason)"] + provoking.prefix(2)
            + (told.isEmpty ? [] : ["Told:\n\n```\n\(told)\n```"])).joined(separator: "\n\n")
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
