import Values

/// How pressing a task is, 1 to 5, from its slack alone.
enum Urgency {
    /// 5 past due or slack below 0; 4 below one working day; 3 below three; 2 below seven; 1 otherwise. A working day is a
    /// fifth of `fiveDays`, not rounded: of 8h42m three are 5h13.2m.
    static func own(slack: Minutes?, isPastDue: Bool, fiveDays: Minutes) -> Int {
        guard !isPastDue else { return 5 }
        guard let slack else { return 1 }
        if slack < .zero { return 5 }
        let days = [1, 3, 7].firstIndex { 5 * slack.count < $0 * fiveDays.count }
        return days.map { 4 - $0 } ?? 1
    }

    /// A task that others wait for takes the highest of theirs: the urgency of each place, and the place it came from.
    static func inherited(_ own: [Int], in graph: TaskGraph) -> [(urgency: Int, from: Int?)] {
        var urgency = own.map { (urgency: $0, from: Int?.none) }
        for place in graph.order.reversed() {
            for before in graph.predecessors[place] where urgency[place].urgency > urgency[before].urgency {
                urgency[before] = (urgency[place].urgency, place)
            }
        }
        return urgency
    }
}
