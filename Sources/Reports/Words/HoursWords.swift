import Values

/// Weekly hours in a few words.
enum HoursWords {
    /// `Mon to Fri 8:30-17:30`, `Mon to Thu 9:00-12:30 and 13:30-17:00, Fri 9:00-13:00`.
    static func text(_ hours: WeeklyHours) -> String {
        var runs: [(days: [Weekday], ranges: [ClockRange])] = []
        for day in Weekday.allCases {
            let ranges = hours.ranges[day] ?? []
            if let last = runs.last, last.ranges == ranges {
                runs[runs.count - 1].days.append(day)
            } else {
                runs.append(([day], ranges))
            }
        }
        return runs.filter { !$0.ranges.isEmpty }.map { run in
            "\(days(run.days)) \(Wording.list(run.ranges.map { "\($0)" }))"
        }.joined(separator: ", ")
    }

    private static func days(_ days: [Weekday]) -> String {
        let names = days.map { day in
            let name = "\(day)".prefix(3)
            return name.prefix(1).uppercased() + name.dropFirst()
        }
        guard let first = names.first, let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(first) to \(last)"
    }
}
