/// A scale from zero to a round number, with the lines of its grid.
struct Scale {
    let top: Int
    let step: Int

    /// `unit` is what a round number is counted in: 60 for minutes shown as hours, 100 for cents.
    init(reaching largest: Int, unit: Int) {
        let needed = max(largest, 1)
        var step = unit
        let rounds = [1, 2, 5]
        var index = 0
        while needed > step * 4 {
            index += 1
            step = unit * rounds[index % 3] * (0..<index / 3).reduce(1) { power, _ in power * 10 }
        }
        self.step = step
        top = (needed + step - 1) / step * step
    }

    var lines: [Int] { Array(stride(from: 0, through: top, by: step)) }

    /// How long a bar of this value is where the top is `length`.
    func length(of value: Int, in length: Int) -> Int {
        (value * length * 2 + top) / (top * 2)
    }
}
