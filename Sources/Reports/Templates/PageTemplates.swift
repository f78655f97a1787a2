public import Diagnostics
import Mustache
import Records
import Templates

/// The templates of all pages, each parsed once: the built-in ones, over which a workspace may lay its own, file by file.
public struct PageTemplates: Sendable {
    private let markdown: MustacheLibrary
    private let html: MustacheLibrary
    let stylesheet: String
    /// The words of documents.
    public let languages: Languages
    public let letters: Letters
    /// The picture at the head of documents.
    let logo: Logo?

    /// The workspace's own template of a document as it is issued.
    public static let issued = "templates/\(PageKind.invoice.rawValue)\(ReportFormat.markdown.templateEnding)"

    /// Reads the workspace's own templates, such as `templates/today.md.mustache`, checked against the names of their views.
    ///
    /// A template with a mistake is told as `template-unknown-name` or `template-not-readable` at its line and column,
    /// and the built-in one stands in for it. The ids of `overrides` follow those of the workspace's files.
    public static func load(overrides: [SourceFile], logo: Logo? = nil) -> (
        templates: PageTemplates, diagnostics: [Diagnostic]
    ) {
        var findings = TemplateFindings()
        let files = TemplateFiles(overrides: overrides)
        let markdown = library(of: .markdown, from: files, findings: &findings)
        let html = library(of: .html, from: files, findings: &findings)
        findings.reportStrangers(among: overrides)
        let (languages, found) = Languages.load(overrides: overrides)
        let (letters, strangers) = Letters.load(overrides: overrides)
        let templates = PageTemplates(
            markdown: markdown, html: html, stylesheet: files.stylesheet, languages: languages, letters: letters,
            logo: logo)
        return (templates, (findings.diagnostics + found + strangers).inFileOrder())
    }

    func render(_ page: PageKind, as format: ReportFormat, _ view: View) -> String {
        let library = format == .html ? html : markdown
        return library.render(view, withTemplate: page.rawValue) ?? ""
    }

    private static func library(
        of format: ReportFormat, from files: TemplateFiles, findings: inout TemplateFindings
    ) -> MustacheLibrary {
        let partials = partials(of: format, from: files, findings: &findings)
        var library = MustacheLibrary()
        for (name, partial) in partials { library.register(partial.template, named: name) }
        let tags = partials.mapValues(\.tags)
        for page in PageKind.allCases where page.formats.contains(format) {
            let name = page.rawValue + format.templateEnding
            let names = page.names(in: format)
            let loaded = findings.load(files.candidates(for: name), as: format, names: names, partials: tags)
            if let loaded { library.register(loaded.template, named: page.rawValue) }
        }
        return library
    }

    /// The parts that pages share: head and foot use the names that each page has, the document those of a document.
    private static func partials(
        of format: ReportFormat, from files: TemplateFiles, findings: inout TemplateFindings
    ) -> [String: LoadedTemplate] {
        var partials: [String: LoadedTemplate] = [:]
        for name in format.partials {
            let sources = files.candidates(for: name + format.templateEnding)
            let names = partialNames(name, in: format)
            partials[name] = findings.load(sources, as: format, names: names, partials: [:])
        }
        return partials
    }

    private static func partialNames(_ name: String, in format: ReportFormat) -> ViewShape.Names {
        let shared = ViewShape.shared(by: format)
        switch name {
        case "document": return PageKind.draft.names(in: format)
        case "client-offers", "client-quality": return PageKind.client.names(in: format)
        case "packhead", "packfoot": return shared.merging(PackView.names) { own, _ in own }
        default: return shared
        }
    }
}

/// A template that was read without a mistake, with its tags for the pages that include it.
struct LoadedTemplate {
    let template: MustacheTemplate
    let tags: [TemplateTag]
}

extension ReportFormat {
    var templateEnding: String {
        switch self {
        case .markdown: ".md.mustache"
        case .html: ".html.mustache"
        }
    }

    /// Names of the templates that pages include.
    var partials: [String] {
        switch self {
        case .markdown: ["client-offers", "client-quality"]
        case .html: ["head", "foot", "client-offers", "client-quality", "document", "packhead", "packfoot"]
        }
    }
}
