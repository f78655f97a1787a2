import Diagnostics
import Markdown
import Values

extension Procedure {
    /// The procedure of a file; its id is the file's name, its title `title:` or the first heading.
    static func read(_ head: FileHead, title: String?) -> (Procedure, [Diagnostic]) {
        var procedure = Procedure(id: head.name, location: head.start, title: title ?? head.name)
        var reader = head.reader()
        reader.read("title", .text, into: &procedure.title)
        reader.read("service", .name, into: &procedure.service)
        reader.read("reviewed", .date, into: &procedure.reviewed)
        reader.read("every", .days, into: &procedure.every)
        reader.read("review", .date, into: &procedure.review)
        reader.read("re", .names, into: &procedure.about)
        return (procedure, head.findings(of: reader))
    }
}
