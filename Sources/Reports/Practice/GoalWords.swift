import Planning
public import Practice
import Records
public import Values

/// Goals and skills in words.
public enum GoalWords {
    public static func state(_ progress: GoalProgress) -> String {
        switch progress.state {
        case .reached: "reached"
        case .onTheWay: "on the way"
        case .behind: "behind"
        case .missed: "missed"
        case .noFigure: "nothing to measure yet"
        case .ownWords: progress.measure == nil ? "your own measure" : "no target that can be read"
        }
    }

    /// `62.4 % (n = 12)`, `7h`, `EUR 2,450.00`; empty where there is none.
    public static func now(_ figure: MeasuredFigure?) -> String {
        guard let figure else { return "" }
        let count = figure.count.map { " (n = \($0))" } ?? ""
        return value(figure.value) + count
    }

    private static func value(_ value: MeasuredFigure.Value) -> String {
        switch value {
        case .minutes(let minutes): Wording.duration(minutes)
        case .money(let money): Wording.money(money)
        case .share(let ratio): PerformanceWords.percent(ratio)
        case .factor(let factor): factor.description
        case .mean(let mean): mean.description
        case .number(let number): String(number)
        }
    }

    /// `1 January to 31 December 2026`
    ///
    /// Of a measure of the person's own only by when, where that was said.
    public static func span(_ progress: GoalProgress, on today: CalendarDate) -> String {
        let wording = Wording(today: today)
        guard progress.state == .ownWords else { return wording.period(progress.span) }
        return progress.goal.by.map { "by \(wording.day($0))" } ?? ""
    }

    /// `hours, admin`; the person's own words as they stand.
    public static func measure(_ progress: GoalProgress) -> String {
        let measure = progress.goal.measure ?? ""
        guard progress.measure?.hasServices == true, let service = progress.goal.service else { return measure }
        return "\(measure), \(service)"
    }

    static func needsAttention(_ progress: GoalProgress) -> Bool {
        progress.state == .behind || progress.state == .missed
    }
}

/// Skills in words.
public enum SkillWords {
    /// `Preparing the books takes 4, you have 2 (agreed)`
    public static func gap(_ need: SkillNeed, service: String, skill: String) -> String {
        let takes = need.level.map { " at \($0)" } ?? ""
        let own =
            need.isListed ? need.own.map { "you have \($0)" } ?? "your level is in words" : "it is not in me/skills.md"
        return "\(service) takes \(skill)\(takes): \(own) (\(need.isAgreed ? "agreed" : "offered"))."
    }

    /// `2 of 5, to 4`
    public static func level(_ text: String?) -> String {
        Skill.level(text).map { "\($0) of 5" } ?? text ?? ""
    }

    /// `4h in 2 entries`
    public static func hours(_ record: SkillRecord) -> String {
        record.entries == 0
            ? "" : "\(Wording.duration(record.hours)) in \(Wording.count(record.entries, "entry", "entries"))"
    }

    /// `1 course, 1 finished`
    public static func courses(_ record: SkillRecord) -> String {
        let all = record.skill.courses
        guard !all.isEmpty else { return "" }
        return "\(Wording.count(all.count, "course")), \(record.finished) finished"
    }

    /// `EUR 145.20`
    public static func cost(_ record: SkillRecord) -> String { record.cost.map(Wording.money).joined(separator: " + ") }
}
