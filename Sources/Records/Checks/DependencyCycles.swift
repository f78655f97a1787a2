/// Cycles in a graph of indices, by Tarjan's strongly connected components, without recursion.
enum DependencyCycles {
    /// The members of each cycle in ascending order, the cycles in the order of their first members.
    static func find(_ edges: [[Int]]) -> [[Int]] {
        var search = Search(edges: edges)
        for node in edges.indices where search.number[node] == 0 { search.run(from: node) }
        return search.components
            .filter { $0.count > 1 || edges[$0[0]].contains($0[0]) }
            .map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private struct Search {
        let edges: [[Int]]
        /// The order in which nodes were met, from 1; 0 for those not met.
        var number: [Int]
        var lowest: [Int]
        var isOnStack: [Bool]
        var stack: [Int] = []
        var counter = 0
        var components: [[Int]] = []

        init(edges: [[Int]]) {
            self.edges = edges
            number = Array(repeating: 0, count: edges.count)
            lowest = number
            isOnStack = Array(repeating: false, count: edges.count)
        }

        mutating func run(from root: Int) {
            var path: [(node: Int, next: Int)] = []
            meet(root, &path)
            while let (node, next) = path.last {
                if next < edges[node].count {
                    path[path.count - 1].next += 1
                    follow(node, edges[node][next], &path)
                } else {
                    path.removeLast()
                    if let above = path.last?.node { lowest[above] = min(lowest[above], lowest[node]) }
                    if lowest[node] == number[node] { close(node) }
                }
            }
        }

        private mutating func meet(_ node: Int, _ path: inout [(node: Int, next: Int)]) {
            counter += 1
            number[node] = counter
            lowest[node] = counter
            isOnStack[node] = true
            stack.append(node)
            path.append((node, 0))
        }

        private mutating func follow(_ node: Int, _ other: Int, _ path: inout [(node: Int, next: Int)]) {
            if number[other] == 0 {
                meet(other, &path)
            } else if isOnStack[other] {
                lowest[node] = min(lowest[node], number[other])
            }
        }

        private mutating func close(_ node: Int) {
            var component: [Int] = []
            while let member = stack.popLast() {
                isOnStack[member] = false
                component.append(member)
                if member == node { break }
            }
            components.append(component)
        }
    }
}
