/// Where a new line goes in a journal, and what must be written around it.
struct JournalSpot {
    /// The line behind which it goes; 0 for the file's start.
    var line: Int
    /// Lines that come before it: a blank one, a heading.
    var above: [String] = []
    var below: [String] = []
    /// What stands before the entry, such as `- `.
    var marker: String
    /// Whether the day stands on the line itself.
    var writesDay = false
    /// What the headings above it say.
    var client: String?

    /// The number that the new line will have.
    var newLine: Int { line + above.count + 1 }
}
