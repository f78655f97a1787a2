import Diagnostics
import Interchange
import Records
import Testing
import Values

/// A workspace of a few lines, read as any other.
func workspace(_ files: [String: String]) throws -> Workspace {
    let business = """
        currency: EUR
        timezone: Europe/Brussels
        tax: {default: S21, codes: {S21: {category: S, rate: 21%}, Z: {category: Z}}}
        exchange: {USD: [{from: 2026-01-01, rate: 0.92}]}
        """
    let all = files.merging(["vaws.yaml": business]) { own, _ in own }
    let paths = all.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let sources = paths.enumerated().map { index, path in
        SourceFile(id: FileID(index), path: path, bytes: Array((all[path] ?? "").utf8))
    }
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    let (workspace, findings) = WorkspaceReader.read(files: sources, today: today)
    #expect(findings.filter { $0.severity == .error && $0.id != .overlappingTime } == [])
    return workspace
}

func day(_ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: 2026, month: month, day: day))
}
