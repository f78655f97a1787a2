import Diagnostics
import Records

extension ClientPack {
    /// What stands in the pack and must not: names, addresses and numbers of others, and lines marked `#private`.
    ///
    /// Searched are the texts, attributes and comments of every page, and the names of the files. In the order of the files.
    public func search() -> DisclosureReport {
        let request = contents.request
        let protected = ProtectedTerms(for: request.client, in: request.workspace)
        let search = DisclosureSearch(protected.terms, allowed: protected.allowed, phrases: protected.phrases)
        let fixed = FixedText.all
        let found = files.parallelMap { output in
            let parts =
                [OutputPart(what: "file name", text: output.name)]
                + PageReader.parts(of: output.text, passingOver: fixed)
            return parts.flatMap { search.finds(in: $0) }
        }
        guard found.contains(where: { !$0.isEmpty }) else {
            return DisclosureReport(terms: protected.terms.count, disclosures: [])
        }
        let sources = PackSources(contents)
        let disclosures = zip(files, found).flatMap { output, finds in
            finds.map { find in
                Disclosure(
                    output: output.name, part: find.part, line: find.line, written: find.written, around: find.around,
                    term: find.term,
                    sources: sources.places(of: find.term))
            }
        }
        return DisclosureReport(terms: protected.terms.count, disclosures: disclosures)
    }
}
