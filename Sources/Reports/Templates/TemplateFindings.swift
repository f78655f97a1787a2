import Diagnostics
import Mustache
import Records
import Templates

/// Reads templates one after the other and gathers what is wrong in those of the workspace.
struct TemplateFindings {
    private(set) var diagnostics: [Diagnostic] = []

    /// The first of the sources without a mistake: the workspace's own, else the built-in one.
    mutating func load(
        _ sources: [TemplateSource], as format: ReportFormat, names: ViewShape.Names, partials: [String: [TemplateTag]]
    ) -> LoadedTemplate? {
        for source in sources {
            if let loaded = read(source, as: format, names: names, partials: partials) { return loaded }
        }
        return nil
    }

    private mutating func read(
        _ source: TemplateSource, as format: ReportFormat, names: ViewShape.Names, partials: [String: [TemplateTag]]
    ) -> LoadedTemplate? {
        do throws(TemplateProblem) {
            let tags = try TemplateScanner.tags(in: source.bytes)
            let problems = TemplateCheck.problems(in: tags, names: names, format: format, partials: partials)
            for problem in problems { report(problem, in: source.file) }
            guard problems.isEmpty else { return nil }
            return LoadedTemplate(template: try parse(source.bytes, as: format), tags: tags)
        } catch {
            report(error, in: source.file)
            return nil
        }
    }

    /// The library's own reading, with the escaping of the format set by a line before the first.
    private func parse(_ bytes: [UInt8], as format: ReportFormat) throws(TemplateProblem) -> MustacheTemplate {
        EscapingTypes.register()
        let text = "{{% CONTENT_TYPE: \(EscapingTypes.name(for: format))}}\n" + String(decoding: bytes, as: UTF8.self)
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            let (line, column) = (max(error.context.lineNumber - 1, 1), error.context.columnNumber)
            throw problem(at: line, column)
        } catch {
            throw problem(at: 1, 1)
        }
    }

    private func problem(at line: Int, _ column: Int) -> TemplateProblem {
        TemplateProblem(
            kind: .notReadable, message: "this is no Mustache template", fix: "write tags as '{{name}}'", line: line,
            column: column, length: 1)
    }

    private mutating func report(_ problem: TemplateProblem, in file: SourceFile?) {
        let span = file.map {
            SourceSpan(Location(file: $0.id, line: problem.line, column: problem.column), length: problem.length)
        }
        let note = Diagnostic.Note("the built-in template is used until this is mended")
        switch problem.kind {
        case .unknownName(let name, let known):
            let nearest = nearest(to: name, among: known)
            let fix = nearest.map { "did you mean '\($0)'?" } ?? "known here: \(listed(known))"
            diagnostics.append(Diagnostic(.templateUnknownName, problem.message, at: span, fix: fix, notes: [note]))
        case .notReadable:
            diagnostics.append(
                Diagnostic(.templateNotReadable, problem.message, at: span, fix: problem.fix, notes: [note]))
        }
    }

    /// A file in `templates/` that no page uses, such as `tody.md.mustache`.
    mutating func reportStrangers(among overrides: [SourceFile]) {
        let known = Templates.pageNames
        for file in overrides where file.path.hasPrefix(TemplateFiles.folder) && file.path.hasSuffix(".mustache") {
            let name = String(file.path.dropFirst(TemplateFiles.folder.count))
            guard !known.contains(name), !name.contains("/") else { continue }
            let fix =
                nearest(to: name, among: known).map { "did you mean '\($0)'?" } ?? "known templates: \(listed(known))"
            let span = SourceSpan(Location(file: file.id, line: 1, column: 1))
            diagnostics.append(
                Diagnostic(.templateUnknownName, "no page uses the template '\(name)'", at: span, fix: fix))
        }
    }

    private func listed(_ names: [String]) -> String {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.map { "'\($0)'" }.joined(separator: ", ")
    }
}

/// The names under which the template library knows the two ways of escaping.
enum EscapingTypes {
    static func name(for format: ReportFormat) -> String {
        switch format {
        case .markdown: "vaws-markdown"
        case .html: "vaws-html"
        }
    }

    static func register() {
        MustacheContentTypes.register(MarkdownLine(), named: name(for: .markdown))
        MustacheContentTypes.register(HTMLText(), named: name(for: .html))
    }
}
