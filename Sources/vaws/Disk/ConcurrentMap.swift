import Dispatch

/// The results of `body` for the numbers below `count`, in their order, worked out on all cores.
///
/// - Parameter chunk: how many numbers one core takes at a time.
func concurrentMap<Result: Sendable>(
    _ count: Int, chunk: Int, finished: @escaping @Sendable (Int) -> Void = { _ in },
    _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialised in
        // Each iteration initialises its own elements, and nobody reads them before all are done.
        nonisolated(unsafe) let start = buffer.baseAddress
        DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { number in
            let range = (number * chunk)..<min((number + 1) * chunk, count)
            for index in range { start?.advanced(by: index).initialize(to: body(index)) }
            finished(range.count)
        }
        initialised = count
    }
}
