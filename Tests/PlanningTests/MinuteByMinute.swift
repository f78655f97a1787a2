import Records
import Values

@testable import Planning

/// A second planner, as slow and plain as the rules can be written: every minute of the first days one by one.
///
/// All working time lies in the first 24 minutes of a day, so that a day has 24 of them.
struct MinuteByMinute {
    struct Work {
        let person: Int
        let demand: Int
        let release: Int
        let due: Int?
        let importance: Int
        let predecessors: [Int]
    }

    static let minutesADay = 24
    static let days = 21

    let work: [Work]
    /// By person and minute: what of a minute is capacity, in hundredths.
    let capacity: [[Int]]
    /// By person: the capacity until each minute.
    let until: [[Int]]

    init(work: [Work], isWorking: [(Int) -> Bool], focus: [Int]) {
        self.work = work
        let minutes = 0..<(MinuteByMinute.days * MinuteByMinute.minutesADay)
        capacity = isWorking.indices.map { person in minutes.map { isWorking[person]($0) ? focus[person] : 0 } }
        until = capacity.map { line in line.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) } }
    }

    private func firstMinute(_ person: Int, reaching amount: Int) -> Int {
        until[person].firstIndex { $0 >= amount } ?? until[person].count - 1
    }

    /// Before now every minute counts whole, for everyone.
    private func lastMinute(_ person: Int, notBeyond amount: Int) -> Int? {
        amount < 0 ? nil : until[person].lastIndex { $0 <= amount }
    }

    private func floor(_ amount: Int) -> Int { amount >= 0 ? amount / 100 : -((-amount + 99) / 100) }

    /// r′ of each, as capacity until then.
    func releases() -> [Int] {
        var result = work.map { until[$0.person][$0.release] }
        for _ in work {
            for (index, task) in work.enumerated() {
                for before in task.predecessors {
                    let done = result[before] + work[before].demand * 100
                    let other = work[before].person
                    let here = other == task.person ? done : until[task.person][firstMinute(other, reaching: done)]
                    result[index] = max(result[index], here)
                }
            }
        }
        return result
    }

    /// d′ of each.
    func deadlines() -> [Int?] {
        var result = work.map { task in task.due.map { until[task.person][$0] } }
        for _ in work {
            for (index, task) in work.enumerated() {
                guard let deadline = result[index] else { continue }
                for before in task.predecessors {
                    let begin = deadline - task.demand * 100
                    let other = work[before].person
                    let there =
                        other == task.person
                        ? begin
                        : lastMinute(task.person, notBeyond: begin).map { until[other][$0] } ?? floor(begin) * 100
                    result[before] = min(result[before] ?? there, there)
                }
            }
        }
        return result
    }

    /// The formula as the design has it, in whole minutes rounded down.
    func slack() -> [Int?] {
        let (releases, deadlines) = (releases(), deadlines())
        return work.indices.map { task in
            guard let deadline = deadlines[task] else { return nil }
            let own = work.indices.filter { work[$0].person == work[task].person }
            let starts = ([0] + own.filter { deadlines[$0] != nil }.map { releases[$0] }).filter {
                $0 <= releases[task]
            }
            let spare = starts.map { start in
                let promised = own.filter { releases[$0] >= start && (deadlines[$0] ?? .max) <= deadline }
                return deadline - start - promised.reduce(0) { $0 + work[$1].demand * 100 }
            }
            return spare.min().map(floor)
        }
    }

    /// How much capacity each has used up when it is done, where everyone takes at each minute what is due first.
    /// For a focus of 100%.
    func finishes() -> [Int?] {
        let (releases, deadlines) = (releases(), deadlines())
        var left = work.map(\.demand)
        var finish = [Int?](repeating: nil, count: work.count)
        func next(_ person: Int, _ minute: Int) -> Int? {
            work.indices.filter { task in
                work[task].person == person && finish[task] == nil && releases[task] <= until[person][minute]
                    && work[task].predecessors.allSatisfy { finish[$0] != nil }
            }.min {
                (deadlines[$0] ?? .max, -work[$0].importance, $0) < (deadlines[$1] ?? .max, -work[$1].importance, $1)
            }
        }
        for minute in capacity[0].indices where finish.contains(nil) {
            var isSettled = false
            while !isSettled {
                isSettled = true
                for person in capacity.indices {
                    guard let task = next(person, minute), left[task] == 0 else { continue }
                    finish[task] = until[person][minute]
                    isSettled = false
                }
            }
            let chosen = capacity.indices.map { capacity[$0][minute] > 0 ? next($0, minute) : nil }
            for task in chosen.compactMap({ $0 }) {
                left[task] -= 1
                if left[task] == 0 { finish[task] = until[work[task].person][minute + 1] }
            }
        }
        return finish
    }
}

/// Random workspaces of one or two people, with releases, due times, chains of `after`, sub-tasks and meetings.
struct SmallOffice {
    var office: Office
    /// By person: the minutes of a day that are working time, and the days of the week, Monday being 0.
    let hours: [(ranges: [Range<Int>], days: Range<Int>)]
    let focus: [Int]
    /// Taken by a meeting of everyone: its day and minute.
    var meeting: (day: Int, minute: Int)?

    init(_ random: inout Seeded, people: Int, focus percents: [Int]) throws {
        office = try Office(hours: "0:00-0:04")
        let choices: [(ranges: [Range<Int>], days: Range<Int>)] = [
            ([0..<4], 0..<5), ([2..<5, 10..<12], 1..<6), ([1..<2, 3..<6], 0..<4), ([8..<11], 0..<7),
        ]
        hours = (0..<people).map { _ in choices[Int.random(in: 0..<choices.count, using: &random)] }
        focus = (0..<people).map { _ in percents[Int.random(in: 0..<percents.count, using: &random)] }
        office.workspace.business.people = try zip(hours, focus).enumerated().map { index, value in
            var person = Person(id: "p\(index)", name: "P\(index)")
            let days =
                "\(Weekday.allCases[value.0.days.lowerBound].abbreviation)-"
                + Weekday.allCases[value.0.days.upperBound - 1].abbreviation
            person.hours = try WeeklyHours(
                rows: [(days: days, ranges: value.0.ranges.map { "0:\(two($0.lowerBound))-0:\(two($0.upperBound))" })])
            person.focus = DecimalNumber(Int64(value.1))
            return person
        }
        if Bool.random(using: &random) { try addMeeting(&random) }
        for index in 0..<Int.random(in: 1...7, using: &random) { try addTask(index, &random) }
    }

    private mutating func addMeeting(_ random: inout Seeded) throws {
        let (day, minute) = (Int.random(in: 0...4, using: &random), Int.random(in: 0...4, using: &random))
        meeting = (day, minute)
        try office.meet(
            "Call", at: "2026-11-2\(3 + day)T00:0\(minute)", "1m",
            people: office.workspace.business.people.map(\.id))
    }

    private mutating func addTask(_ index: Int, _ random: inout Seeded) throws {
        func moment(_ days: ClosedRange<Int>) -> String {
            let day = "2026-11-2\(3 + Int.random(in: days, using: &random))"
            return Bool.random(using: &random) ? day : "\(day)T00:\(two(Int.random(in: 0...12, using: &random)))"
        }
        let isDue = Int.random(in: 0..<3, using: &random) > 0
        let isReleased = Int.random(in: 0..<3, using: &random) == 0
        let isPart = Int.random(in: 0..<4, using: &random) == 0
        try office.add(
            "task \(index)", "\(Int.random(in: 1...4, using: &random))m", due: isDue ? moment(0...6) : nil,
            start: isReleased ? moment(0...3) : nil,
            after: (0..<index).filter { _ in Int.random(in: 0..<4, using: &random) == 0 },
            in: isPart ? (0..<index).randomElement(using: &random) : nil,
            importance: Importance.allCases.randomElement(using: &random) ?? .normal,
            people: ["p\(Int.random(in: 0..<hours.count, using: &random))"])
    }

    private func isWorking(_ person: Int, _ minute: Int) -> Bool {
        let (day, clock) = minute.quotientAndRemainder(dividingBy: MinuteByMinute.minutesADay)
        if let meeting, meeting == (day, clock) { return false }
        return hours[person].days.contains(day % 7) && hours[person].ranges.contains { $0.contains(clock) }
    }

    func slowly(_ plan: Plan) -> MinuteByMinute {
        let today = office.workspace.today
        func minute(_ moment: Moment, orMinute end: Int) -> Int {
            moment.date.days(since: today) * MinuteByMinute.minutesADay + (moment.time ?? end)
        }
        let work = plan.assessments.enumerated().map { index, assessment in
            let task = office.workspace.tasks[assessment.task]
            return MinuteByMinute.Work(
                person: assessment.person, demand: assessment.remaining.minutes.count,
                release: task.start.map { minute($0, orMinute: 0) } ?? 0,
                due: task.due.map { minute($0, orMinute: MinuteByMinute.minutesADay) },
                importance: task.importance.rawValue, predecessors: plan.demand.workload.graph.predecessors[index])
        }
        return MinuteByMinute(
            work: work, isWorking: hours.indices.map { person in { isWorking(person, $0) } }, focus: focus)
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
