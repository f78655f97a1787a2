public import Records
public import Values

extension TimeRounding {
    /// Minutes as billed: 13 up to steps of 15 is 15, 22 to the nearest is 15; a tie goes up.
    ///
    /// Minutes below zero are rounded as if they were above it.
    public func rounded(_ minutes: Minutes) -> Minutes {
        guard step > 1 else { return minutes }
        let size = Int(minutes.count.magnitude)
        let rest = size % step
        guard rest != 0 else { return minutes }
        let goesUp =
            switch mode {
            case .up: true
            case .down: false
            case .nearest: rest * 2 >= step
            }
        let rounded = size - rest + (goesUp ? step : 0)
        return Minutes(minutes.count < 0 ? -rounded : rounded)
    }
}
