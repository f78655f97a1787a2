import Diagnostics
import Testing

@Suite struct OrderTests {
    @Test func findingsStandInTheOrderOfTheFilesAndPlaces() {
        func finding(_ id: DiagnosticID, _ file: Int, _ line: Int, _ column: Int) -> Diagnostic {
            Diagnostic(id, "", at: SourceSpan(Location(file: FileID(file), line: line, column: column)))
        }
        let inOrder = [
            Diagnostic(.noWorkspace, "", at: nil), finding(.unknownKey, 0, 2, 1), finding(.invalidDate, 0, 10, 1),
            finding(.unknownKey, 0, 10, 1), finding(.noDate, 0, 10, 3), finding(.noDate, 1, 1, 1),
        ]
        #expect(Array(inOrder.reversed()).inFileOrder() == inOrder)
        #expect(inOrder.inFileOrder() == inOrder)
    }

    @Test func everyIdIsLowerCaseWithHyphens() {
        for id in DiagnosticID.allCases {
            #expect(
                id.rawValue.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (97...122).contains($0) || $0 == 56 }, "\(id)")
        }
    }
}
