import Foundation
import Testing

/// The `count`-th call of the system called `name`, as strace counts.
struct SystemCall: Hashable, CustomTestStringConvertible {
    let name: String
    let count: Int
    /// As strace tells it.
    let line: String

    var testDescription: String { line }
}

/// The calls of the system that the program makes while it issues two documents, and what is injected at one of them.
enum SystemCalls {
    private static let arguments = ["invoice", "issue", "acme", "--today", "2026-12-05"]

    /// Every call of the main thread, in order; none where processes may not be looked into.
    static let all: [SystemCall] = {
        guard let folder = try? ScratchFolder(TwoClients.filesOfTwoDocuments),
            let program = try? Program(
                arguments, in: folder.path, startedBy: ["strace", "-o", folder.absolute(".strace")]),
            program.status == 0, let log = try? folder.text(".strace")
        else { return [] }
        var counts: [String: Int] = [:]
        return log.split(separator: "\n").compactMap { line in
            let name = String(line.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
            guard line.dropFirst(name.count).hasPrefix("(") else { return nil }
            counts[name, default: 0] += 1
            return SystemCall(name: name, count: counts[name] ?? 0, line: String(line))
        }
    }()

    /// Those in which a document is made: from asking for its folder to telling of it.
    static let making: [SystemCall] = {
        var isMaking = false
        return all.filter { call in
            if call.name == "mkdir" { isMaking = true }
            defer { if call.line.hasPrefix("write(1,") { isMaking = false } }
            return isMaking
        }
    }()

    /// Those in which a document is made, some of those in which the workspace is read, and the last ones.
    static let sample: [SystemCall] = {
        // How often memory is asked for, and threads wait, is not the same each time.
        let certain = all.filter { !["brk", "futex", "madvise", "mmap", "mprotect", "munmap"].contains($0.name) }
        let reading = certain.drop { $0.name != "flock" }.enumerated().filter { $0.offset % 30 == 0 }.map(\.element)
        let chosen = Set(making + reading + all.suffix(3))
        return certain.filter(chosen.contains)
    }()

    /// What issuing leaves in `invoices/` where nothing comes between.
    static let whole: [String: String] = {
        guard let folder = try? ScratchFolder(TwoClients.filesOfTwoDocuments) else { return [:] }
        _ = issue(in: folder)
        return invoices(in: folder)
    }()

    static func issue(in folder: ScratchFolder) -> Call { Call(arguments, in: folder.path) }

    /// Issues with something injected at one call, such as `signal=SIGKILL` or `error=ENOSPC`.
    static func issue(in folder: ScratchFolder, _ injected: String, at call: SystemCall) throws -> Program {
        let injection = "--inject=\(call.name):\(injected):when=\(call.count)"
        return try Program(arguments, in: folder.path, startedBy: ["strace", "-o", "/dev/null", injection])
    }

    /// Every file there with its text, also those that nobody reads.
    static func invoices(in folder: ScratchFolder) -> [String: String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.absolute("invoices"))) ?? []
        return Dictionary(uniqueKeysWithValues: names.map { ($0, (try? folder.text("invoices/\($0)")) ?? "") })
    }
}
