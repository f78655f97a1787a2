import Diagnostics
import Foundation
import Testing

@testable import vaws

/// What is shown in a terminal is as wide as the terminal, whatever stands in it.
@Suite struct TerminalTests {
    @Test(arguments: [
        ("Newsletter", 10, "Newsletter"), ("Newsletter", 9, "Newslett…"), ("Plan the posts", 9, "Plan the…"),
        ("日本語の題名", 12, "日本語の題名"), ("日本語の題名", 8, "日本語…"), ("日本語の題名", 7, "日本語…"), ("abc", 0, ""),
        ("👩‍💻👩‍💻👩‍💻", 5, "👩‍💻👩‍💻…"),
    ])
    func `a long text is cut by the columns that it takes`(text: String, width: Int, cut: String) {
        #expect(text.cut(to: width) == cut)
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one  two", 80, ["one two"]), ("", 10, []),
        ("a-very-long-word and more", 8, ["a-very-long-word", "and more"]), ("日本 語の 題名", 9, ["日本 語の", "題名"]),
    ])
    func `a sentence goes on in the next line, and a word is never broken`(text: String, width: Int, lines: [String]) {
        #expect(text.wrapped(to: width) == lines)
    }

    private var table: TextTable {
        var table = TextTable([
            .init(head: "", alignsRight: true), .init(head: "Task", fit: .cut), .init(head: "Left", alignsRight: true),
        ])
        table.add(["1", "Newsletter of November", "2h 30m"], note: "Acme, 2h to spare")
        table.add(["10", "題名がとても長いのです", "5m"])
        return table
    }

    @Test func `columns are aligned by what they take on a terminal`() {
        #expect(
            table.lines(width: 80) == [
                "    Task                      Left", " 1  Newsletter of November  2h 30m",
                "    Acme, 2h to spare", "10  題名がとても長いのです      5m",
            ])
    }

    @Test func `the widest text gives way`() {
        #expect(
            table.lines(width: 30) == [
                "    Task                  Left", " 1  Newsletter of Nov…  2h 30m", "    Acme, 2h to spare",
                "10  題名がとても長い…       5m",
            ])
    }

    @Test func `where a table does not fit, each row is a paragraph`() {
        #expect(
            table.lines(width: 20) == [
                "1 Newsletter of", "  November, left 2h", "  30m", "  Acme, 2h to spare", "10 題名がとても長いのです,",
                "   left 5m",
            ])
    }

    @Test(
        arguments: ["40", "60", "80", "132", "250"],
        [
            ["today"], ["plan"], ["plan", "--client", "hollis"], ["can", "20h", "--by", "fri"],
            ["explain", "board-deck"],
            ["deadlines"], ["board"], ["capacity"],
        ])
    func `no line of a screen is wider than the terminal, unless it is one word`(columns: String, command: [String])
        throws
    {
        let width = try #require(Int(columns))
        let sample = Golden.folder.appending(path: "../../sample-workspace").standardized
        let call = Call(command, in: sample.path, environment: ["COLUMNS": columns])
        #expect(call.errors == "" && !call.output.isEmpty)
        for line in call.output.split(separator: "\n") {
            let words = line.split(separator: " ")
            #expect(
                String(line).displayWidth <= width || words.count == 1 || (words.count == 2 && words[0] == "-"),
                "\(line)")
        }
    }
}
