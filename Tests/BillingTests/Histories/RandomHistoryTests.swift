import Billing
import Diagnostics
import Records
import Testing
import Values

/// Random histories of edits and issues, in text: what holds in each state, whatever was done before.
@Suite("Random histories") struct RandomHistoryTests {
    @Test("Each minute is settled once or open; rows make their sums; nothing is left to bill", arguments: 0..<200)
    func holds(seed: Int) {
        var business = RandomBusiness(seed: seed)
        var history: [String] = []
        for _ in 0..<10 {
            history.append(business.step())
            let (workspace, findings) = business.read()
            let state = HistoryState(business, workspace, "\(seed): \(history.joined(separator: ", "))")
            state.expectRead(findings)
            state.expectEachMinuteOnce()
            state.expectRowsAddUp()
            state.expectMoneyKept()
        }
        #expect(business.issueAll() == nil, "\(seed): \(history.joined(separator: ", "))")
        let (workspace, findings) = business.read()
        let state = HistoryState(business, workspace, "\(seed), all issued: \(history.joined(separator: ", "))")
        state.expectRead(findings)
        state.expectEachMinuteOnce()
        state.expectMoneyKept()
    }
}
