import Foundation
import Testing

struct IssueAtOnceTests {
    @Test("Twelve programs at once: each document once, each number once, no gap, one chain") func twelve() async throws
    {
        let folder = try ScratchFolder(TwoClients.files(andClients: 6))
        let path = folder.path
        // Each client is issued by two at once: one of them finds nothing left.
        let clients = (1...6).flatMap { ["c\($0)", "c\($0)"] }
        let programs = try await withThrowingTaskGroup(of: Program.self) { group in
            for client in clients {
                group.addTask {
                    try Program(["invoice", "issue", client, "--today", "2026-11-23"], in: path)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(programs.count { $0.status == 0 } == 6)
        for program in programs where program.status != 0 {
            #expect(program.status == 1)
            #expect(program.errors.contains("there is nothing to issue to"))
        }
        let numbers = (1...6).map { "2026-000\($0)" }
        #expect(
            programs.flatMap { $0.output.split(separator: " ").dropFirst().prefix(1) }.sorted()
                == numbers[...].map { $0[...] })
        #expect(SystemCalls.invoices(in: folder).keys.sorted() == numbers.map { "\($0).md" })
        #expect(Call(["verify"], in: folder.path).output.hasPrefix("6 documents: 6 as sealed. Nothing is wrong.\n"))
    }
}
