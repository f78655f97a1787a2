import Foundation
import Testing

/// The screens in the documentation are what the commands print for the sample on its day.
///
/// A block begins with `$ vaws …`; where it ends in `…`, only its lines before that are held. `VAWS_GOLDEN=write swift
/// test --filter DocumentedScreens` writes them anew, as many lines as there were.
@Suite struct DocumentedScreensTests {
    private static let root = Golden.folder.appending(path: "../..").standardized

    @Test(arguments: ["README.md", "docs/commands.md"])
    func `each screen is what is printed`(page: String) throws {
        let url = Self.root.appending(path: page)
        var parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "```")
        let screens = parts.indices.filter { !$0.isMultiple(of: 2) && parts[$0].hasPrefix("\n$ vaws ") }
        #expect(!screens.isEmpty)
        for index in screens {
            let current = try Self.current(parts[index])
            if !Golden.isWritten { #expect(parts[index] == current) }
            parts[index] = current
        }
        if Golden.isWritten { try parts.joined(separator: "```").write(to: url, atomically: true, encoding: .utf8) }
    }

    private static func current(_ block: String) throws -> String {
        let lines = block.split(separator: "\n")
        let command = try #require(lines.first)
        let arguments = command.split(separator: " ").dropFirst(2).map(String.init)
        let call = Call(arguments, in: root.appending(path: "sample-workspace").path)
        let printed = call.screen.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.last == "…" else { return "\n\(command)\n\(call.screen)" }
        let shown = block.split(separator: "\n", omittingEmptySubsequences: false).count - 4
        return "\n\(command)\n\(printed.prefix(shown).joined(separator: "\n"))\n…\n"
    }
}
