import Diagnostics
import Templates

/// Where a template's text comes from: a file of the workspace, or the program itself.
struct TemplateSource {
    let bytes: [UInt8]
    /// Nil for a built-in template.
    let file: SourceFile?
}

/// The workspace's own templates by file name, over the built-in ones.
struct TemplateFiles {
    static let folder = "templates/"
    private let overrides: [String: SourceFile]

    init(overrides: [SourceFile]) {
        let inFolder = overrides.filter { $0.path.hasPrefix(TemplateFiles.folder) }
        self.overrides = Dictionary(
            inFolder.map { (String($0.path.dropFirst(TemplateFiles.folder.count)), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The workspace's file, where there is one, and the built-in one that stands in for it.
    func candidates(for name: String) -> [TemplateSource] {
        let own = overrides[name].map { TemplateSource(bytes: $0.bytes, file: $0) }
        let builtIn = Templates.page(name).map { TemplateSource(bytes: $0, file: nil) }
        return [own, builtIn].compactMap { $0 }
    }

    /// The style rules, which cannot end the element that holds them.
    var stylesheet: String {
        let bytes = candidates(for: "style.css").first?.bytes ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "</", omittingEmptySubsequences: false).joined(
            separator: "<\\/")
    }
}
