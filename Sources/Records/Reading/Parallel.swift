import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
    /// The results of `body` for each element, in order, worked out on all cores.
    ///
    /// Elements are handed out one by one, so that a long one holds up nothing but itself.
    public func parallelMap<Result: Sendable>(_ body: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(body) }
        let results = Mutex<[Result?]>(Array<Result?>(repeating: nil, count: count))
        let elements = self
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = body(elements[elements.startIndex + index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
