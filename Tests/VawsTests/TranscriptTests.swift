import Foundation
import Testing

/// Each file in `Transcripts/` is played again; with `VAWS_GOLDEN=write` what is printed now is written into it.
struct TranscriptTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")

    static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

    @Test("There are transcripts to play") func thereAreTranscripts() {
        #expect(TranscriptTests.names.count >= 6)
    }

    @Test("A session prints what its transcript says", arguments: names)
    func replays(_ name: String) throws {
        let file = TranscriptTests.folder.appending(path: name)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let transcript = Transcript(text)
        let steps = try transcript.replayed()
        if Golden.isWritten {
            let head = text.prefix(
                upTo: text.firstRange(of: "\n$ ").map { text.index(after: $0.lowerBound) } ?? text.startIndex)
            let body = steps.map { "$ \($0.command)\n\($0.printed)" }.joined()
            try Data((head + body).utf8).write(to: file)
        }
        for (expected, actual) in zip(transcript.steps, steps) {
            #expect(actual.printed == expected.printed, "$ \(expected.command)")
        }
    }
}
