import Dispatch
import Synchronization

/// A value that another core works out meanwhile; whoever asks for it waits until it is there.
final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Value?>(nil)
    private let group = DispatchGroup()
    private let work: @Sendable () -> Value

    init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        DispatchQueue.global().async(group: group) { [self] in
            let value = work()
            result.withLock { $0 = value }
        }
    }

    var value: Value {
        group.wait()
        return result.withLock { $0 } ?? work()
    }
}
