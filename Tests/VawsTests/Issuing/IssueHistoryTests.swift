import Foundation
import Testing

/// Random histories through the command: whatever is edited and issued in between, what is billed is what was worked.
struct IssueHistoryTests {
    private static let files = [
        "vaws.yaml": "business: {name: Robin}\ncurrency: EUR\ntimezone: UTC\n",
        "services/a.md": "---\nname: Writing\n---\n",
        "services/b.md": "---\nname: Office\n---\n",
        "clients/acme/client.md": "---\nname: Acme\n---\n",
        // A euro and half a euro a minute: nothing is rounded.
        "clients/acme/agreements/2026.md":
            "---\nfrom: 2026-01-01\nservices: [{service: a, rate: 60/hour}, {service: b, rate: 30/hour}]\n---\n",
    ]

    private struct Entry {
        var day: Int
        var minutes: Int
        let service: String
        var text = "Work"
    }

    @Test("What is billed in all is what was worked, to the cent", arguments: 0..<30)
    func billedInAll(seed: UInt64) throws {
        let folder = try ScratchFolder(Self.files)
        var random = SplitMix(state: seed)
        var entries: [Entry] = []
        for step in 0..<8 {
            let day = Int.random(in: 1...22, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0...1:
                entries.append(
                    Entry(day: day, minutes: Int.random(in: 1...90, using: &random), service: step % 2 == 0 ? "a" : "b")
                )
            case 2 where !entries.isEmpty:
                entries[Int.random(in: entries.indices, using: &random)].day = day
            case 3 where !entries.isEmpty:
                entries[Int.random(in: entries.indices, using: &random)].minutes += 7
            case 4 where !entries.isEmpty:
                entries[Int.random(in: entries.indices, using: &random)].text = "A typo mended"
            default: try issue(entries, in: folder)
            }
        }
        entries.append(Entry(day: 22, minutes: 1, service: "a"))
        try issue(entries, in: folder)
        let cents = entries.reduce(0) { $0 + $1.minutes * ($1.service == "a" ? 100 : 50) }
        #expect(try issued(in: folder) == cents)
        #expect(Call(["invoice", "draft", "acme"], in: folder.path).errors.contains("there is nothing to bill"))
        #expect(Call(["verify"], in: folder.path).status == 0)
    }

    private func issue(_ entries: [Entry], in folder: ScratchFolder) throws {
        let lines = entries.map { entry in
            "- 2026-11-\(entry.day < 10 ? "0" : "")\(entry.day) \(entry.minutes)m \(entry.text) service:\(entry.service)\n"
        }
        try folder.write(lines.joined(), to: "clients/acme/time/2026-11.md")
        let call = Call(["invoice", "issue", "acme", "--period", "2026-11"], in: folder.path)
        #expect(call.status == 0 || call.errors.contains("there is nothing to issue"))
    }

    /// In cents, by the totals that stand in the files.
    private func issued(in folder: ScratchFolder) throws -> Int {
        SystemCalls.invoices(in: folder).values.reduce(0) { sum, text in
            let total = text.split(separator: "\n").first { $0.hasPrefix("total: ") }?.dropFirst(7)
            return sum + (total.flatMap { Int($0.replacing(".", with: "")) } ?? 0)
        }
    }

    /// The same numbers for the same seed, everywhere.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
}
