import Testing

@testable import Records

@Suite struct DependencyCycleTests {
    @Test func `a chain has no cycle`() {
        #expect(DependencyCycles.find([[1], [2], []]).isEmpty)
    }

    @Test func `each cycle is found once with its members in order`() {
        let edges = [[1], [2], [0], [3], [5], [4], [0]]
        #expect(DependencyCycles.find(edges) == [[0, 1, 2], [3], [4, 5]])
    }

    @Test func `a very long chain needs no stack`() {
        let count = 200_000
        let edges = (0..<count).map { [($0 + 1) % count] }
        #expect(DependencyCycles.find(edges).map(\.count) == [count])
    }
}
