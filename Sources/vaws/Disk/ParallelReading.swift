import Dispatch

/// Reads many files on all cores.
enum ParallelReading {
    /// The contents of the files at `paths`, in their order.
    static func read(_ paths: [String], finished: @escaping @Sendable (Int) -> Void = { _ in }) -> [FileContent] {
        [FileContent](unsafeUninitializedCapacity: paths.count) { buffer, count in
            // Each iteration initialises its own elements, and nobody reads them before all are done.
            nonisolated(unsafe) let start = buffer.baseAddress
            let chunks = (paths.count + chunk - 1) / chunk
            DispatchQueue.concurrentPerform(iterations: chunks) { number in
                let range = (number * chunk)..<min((number + 1) * chunk, paths.count)
                for index in range { start?.advanced(by: index).initialize(to: FileContent.read(paths[index])) }
                finished(range.count)
            }
            count = paths.count
        }
    }

    /// Files that one core takes at a time.
    private static let chunk = 16
}
