import Foundation
import Testing

@testable import vaws

/// A workspace with every kind, token, value and notation of the format, and what each record of it must be.
///
/// The expected records were first written by hand from the format alone, key by key, and then held against what is
/// read. `VAWS_GOLDEN=write swift test --filter EveryNotation` writes them anew; look at the diff afterwards.
@Suite struct EveryNotationTests {
    private static let workspace = Golden.folder.appending(path: "EveryNotation").path
    static let kinds = [
        "clients", "services", "agreements", "tasks", "time", "expenses", "charges", "invoices", "payments", "meetings",
        "messages", "deliverables", "feedback", "information", "access", "contacts", "market", "ideas", "skills",
        "goals",
        "evaluations", "drafts",
    ]

    @Test(arguments: kinds)
    func `every record in every notation is read as the format says`(kind: String) throws {
        let call = Call(["list", kind, "--format", "json"], in: Self.workspace)
        #expect(call.status == 0)
        let url = Golden.folder.appending(path: "EveryNotation.expected/\(kind).json")
        if Golden.isWritten { try call.output.write(to: url, atomically: true, encoding: .utf8) }
        let expected = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        let read = call.output.split(separator: "\n")
        #expect(read.count == expected.count)
        for (line, wanted) in zip(read, expected) { #expect(line == wanted) }
    }

    @Test func `nothing in it is told as a mistake`() {
        let call = Call(["check", "--strict"], in: Self.workspace)
        #expect(call.output.contains("No errors or warnings"))
        #expect(call.status == 0)
    }
}
