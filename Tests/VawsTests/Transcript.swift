import Foundation
import Testing

/// A session at the terminal as a text file: the files of a workspace, then commands with what they print.
///
/// ```
/// ==> vaws.yaml
/// currency: EUR
/// $ vaws check
/// No errors or warnings in 1 file.
/// $ vaws frobnicate
/// Error: …
/// [exit 64]
/// ```
/// Before `vaws` may stand variables, as in `$ VAWS_NOW=2026-11-23T10:30 vaws stop`. What a person does in an editor:
/// `$ write PATH TEXT` makes a file of one line, `$ append PATH TEXT` adds one, `$ edit PATH "OLD" "NEW"` changes what
/// stands once, `$ delete PATH` takes a file away; `$ show PATH` prints one. From `$ on 2026-03-05T10:00` on that is now.
/// `$ # …` is a remark. `ROOT` stands for the workspace's folder.
struct Transcript {
    struct Step: Equatable {
        let command: String
        var printed: String
    }

    let files: [String: String]
    let steps: [Step]

    init(_ text: String) {
        var (files, steps): ([String: String], [Step]) = ([:], [])
        var file: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("==> ") {
                file = String(line.dropFirst(4))
            } else if line.hasPrefix("$ ") {
                file = nil
                steps.append(Step(command: String(line.dropFirst(2)), printed: ""))
            } else if let file {
                files[file, default: ""] += line + "\n"
            } else if !steps.isEmpty {
                steps[steps.count - 1].printed += line + "\n"
            }
        }
        (self.files, self.steps) = (files, steps)
    }

    /// The same commands with what they print now.
    func replayed() throws -> [Step] {
        let folder = try ScratchFolder(files)
        var now: String?
        return try steps.map { step in
            if step.command.hasPrefix("on ") {
                now = String(step.command.dropFirst(3))
                return Step(command: step.command, printed: "")
            }
            return Step(command: step.command, printed: try Transcript.run(step.command, now, in: folder))
        }
    }

    private static func run(_ command: String, _ now: String?, in folder: ScratchFolder) throws -> String {
        let words = words(of: command)
        switch words.first {
        case "#": return ""
        case "show": return try folder.text(words[1])
        case "write": try folder.write(words.dropFirst(2).joined(separator: " ") + "\n", to: words[1])
        case "append":
            let text = String(command.dropFirst("append \(words[1]) ".count))
            try folder.write((folder.exists(words[1]) ? folder.text(words[1]) : "") + text + "\n", to: words[1])
        case "edit":
            let old = try folder.text(words[1])
            #expect(old.components(separatedBy: words[2]).count == 2, "$ \(command)")
            try folder.write(old.replacing(words[2], with: words[3]), to: words[1])
        case "delete": try FileManager.default.removeItem(atPath: folder.absolute(words[1]))
        default: return call(command, words, now, in: folder)
        }
        return ""
    }

    private static func call(_ command: String, _ words: [String], _ now: String?, in folder: ScratchFolder) -> String {
        let variables = words.prefix { $0 != "vaws" }.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        let environment = Dictionary(
            (now.map { [["VAWS_NOW", $0]] } ?? []).map { ($0[0], $0[1]) } + variables.map { ($0[0], $0[1]) }
        ) { $1 }
        let call = Call(Array(words.dropFirst(variables.count + 1)), in: folder.path, environment: environment)
        let screen = call.screen.replacing(folder.path, with: "ROOT").replacing("\r\n", with: "\n")
        return screen + (call.status == 0 ? "" : "[exit \(call.status)]\n")
    }

    /// Words at blanks; those in double quotes hold together.
    private static func words(of command: String) -> [String] {
        command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }
}
