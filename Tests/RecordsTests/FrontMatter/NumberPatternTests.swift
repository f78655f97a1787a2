import Records
import Testing

@Suite struct NumberPatternTests {
    @Test(
        "A number of the series gives its running number",
        arguments: [
            ("{year}-{seq:4}", "2026-0042", 42), ("{year}-{seq:4}", "2026-12345", 12345),
            ("{year}-{seq:4}", "2026-042", nil),
            ("{year}-{seq:4}", "CN2026-0042", nil), ("CN{year}-{seq:3}", "CN2026-007", 7), ("{seq}", "9", 9),
            ("{year}{month}-{seq:2}", "202611-03", 3), ("{year}{month}-{seq:2}", "202613-03", nil),
            ("{year}-{seq:4}", "2026-0042-x", nil), ("{seq:3}/{year}", "042/2026", 42),
        ])
    func sequences(pattern: String, number: String, sequence: Int?) throws {
        #expect(try NumberPattern(pattern).sequence(of: number) == sequence)
    }

    @Test(
        "A pattern without one running number is none",
        arguments: ["{year}", "{seq}-{seq}", "{seq:0}", "{seq:x}", "{year-{seq}", "plain"])
    func refused(pattern: String) {
        #expect(throws: NumberPattern.Problem.self) { try NumberPattern(pattern) }
    }
}
