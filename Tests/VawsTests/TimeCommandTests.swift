import Dispatch
import Testing

@testable import vaws

struct TimeCommandTests {
    private static let files = [
        "vaws.yaml": "currency: EUR\ntimezone: Europe/Brussels\n",
        "clients/acme/client.md": "---\nname: Acme\n---\n",
        "clients/acme/tasks.md": "- [ ] Draft\n- [ ] Send\n",
        "time/2026-11.md": "## 2026-11-23\n\n- 8:00-? acme Mail\n",
    ]

    private func lines(_ folder: ScratchFolder, _ path: String = "time/2026-11.md") throws -> [Substring] {
        try folder.text(path).split(separator: "\n")
    }

    @Test("Of many that begin at once, one is left running, and no minute is lost")
    func atOnce() throws {
        let folder = try ScratchFolder(Self.files)
        let path = folder.path
        DispatchQueue.concurrentPerform(iterations: 8) { index in
            let now = ["VAWS_NOW": "2026-11-23T09:0\(index + 1)"]
            _ = Call(["start", "acme", "Piece \(index)"], in: path, environment: now)
        }
        let running = try lines(folder).filter { $0.contains("?") }
        #expect(running.count == 1, "\(running)")
        // One whose time lies before that of the one running is refused, and ends nothing.
        let listed = Call(["list", "time", "--columns", "start,end,text", "--format", "csv"], in: path).output
        let ends = listed.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        for (one, next) in zip(ends, ends.dropFirst()) { #expect(one[1] == next[0]) }
    }

    @Test("The clock is that of the workspace's zone, whatever the machine's day is")
    func zone() throws {
        let folder = try ScratchFolder(Self.files)
        _ = Call(["start", "acme", "Call"], in: folder.path, environment: ["VAWS_NOW": "2026-11-23T23:30Z"])
        #expect(
            try lines(folder) == [
                "## 2026-11-23", "- 8:00-0:30> acme Mail", "## 2026-11-24", "- 0:30-? acme Call",
            ])
        let other = try ScratchFolder(Self.files)
        #expect(Call(["stop"], in: other.path).screen == "Stopped acme 'Mail': 8:00-9:05, 1h5m (time/2026-11.md:3).\n")
        let moved = try ScratchFolder(Self.files)
        _ = Call(["stop", "--today", "2026-11-24"], in: moved.path, environment: ["VAWS_NOW": "2026-11-26T07:30"])
        #expect(try lines(moved).last == "- 8:00-7:30> acme Mail")
    }

    @Test("A line that would not read is refused, and nothing is written, the task's name neither")
    func refused() throws {
        let folder = try ScratchFolder(
            Self.files.merging(["clients/acme/time/2026-11.md": "## 2026-11-20\n\n- 1h Mail\n- 9:00-? Send\n"]) { $1 })
        let before = try folder.text("time/2026-11.md")
        #expect(Call(["start", "draft", "x service:nope"], in: folder.path).status == 1)
        #expect(try folder.text("time/2026-11.md") == before)
        #expect(try folder.text("clients/acme/tasks.md") == "- [ ] Draft\n- [ ] Send\n")
    }

    @Test("A dry run writes nothing, and its diff is what is written")
    func dryRun() throws {
        let folder = try ScratchFolder(Self.files)
        let before = try folder.personsFiles()
        let diff = Call(["start", "draft", "--dry-run"], in: folder.path).output
        #expect(try folder.personsFiles() == before)
        #expect(diff.contains("+- [/] Draft id:draft\n") && diff.contains("+- 8:00-9:05 acme Mail\n"))
        #expect(diff.contains("+- 9:05-? Draft task:acme/draft\n"))
    }
}
