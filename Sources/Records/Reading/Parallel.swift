import Dispatch

extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
    /// The results of `body` for each element, in order, worked out on all cores.
    ///
    /// A core takes `chunk` elements at a time: one where they are long, so that a long one holds up nothing but itself;
    /// more where they are short. `finished` is told how many were done, on whatever core.
    public func parallelMap<Result: Sendable>(
        chunk: Int = 1, finished: @Sendable (Int) -> Void = { _ in }, _ body: @Sendable (Element) -> Result
    ) -> [Result] {
        [Result](unsafeUninitializedCapacity: count) { buffer, initialised in
            // Each iteration initialises its own elements, and nobody reads them before all are done.
            nonisolated(unsafe) let results = buffer.baseAddress
            DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { number in
                let range = (number * chunk)..<Swift.min((number + 1) * chunk, count)
                for index in range { results?.advanced(by: index).initialize(to: body(self[startIndex + index])) }
                finished(range.count)
            }
            initialised = count
        }
    }
}
