import Practice
import Records
import Reports
import Values

extension JSONShape<GoalProgress> {
    static var goalProgress: JSONShape {
        JSONShape(
            "goal",
            [
                JSONField("text", .text, "the goal") { .text($0.goal.text) },
                JSONField(
                    "state", .text,
                    "`reached`, `on-the-way`, `behind`, `missed`, `no-figure`, or `own-words` where vaws measures nothing"
                ) { .text($0.state.word) },
                JSONField("measure", .text, "as written") { .optional($0.goal.measure) },
                JSONField("service", .text, "of which service alone") { .optional($0.goal.service) },
                JSONField("target", .text, "as written") { .optional($0.goal.target) },
                JSONField("now", .text, "the figure, in words") { .optional($0.figure.map { GoalWords.now($0) }) },
                JSONField("count", .number, "of how many tasks, answers or entries") { .optional($0.figure?.count) },
                JSONField("from", .date, "the first day that counts") { .date($0.span.start) },
                JSONField("by", .date, "the last one") { .optional($0.span.end) },
            ])
    }
}

extension GoalProgress.State {
    fileprivate var word: String {
        switch self {
        case .reached: "reached"
        case .onTheWay: "on-the-way"
        case .behind: "behind"
        case .missed: "missed"
        case .noFigure: "no-figure"
        case .ownWords: "own-words"
        }
    }
}

extension JSONShape<SkillRecord> {
    static var skillRecord: JSONShape {
        JSONShape(
            "skill record",
            [
                JSONField("id", .text, "the tag of its hours") { .text($0.skill.id) },
                JSONField("name", .text, "the skill") { .text($0.skill.name) },
                JSONField("level", .text, "as written") { .optional($0.skill.level) },
                JSONField("target", .text, "as written") { .optional($0.skill.target) },
                JSONField("minutes", .minutes, "own time with its tag") { .minutes($0.hours) },
                JSONField("entries", .number, "in so many lines") { .number($0.entries) },
                JSONField("courses", .number, "below it") { .number($0.skill.courses.count) },
                JSONField("finished", .number, "of them finished") { .number($0.finished) },
                JSONField("cost", .texts, "of the skill and its courses, one a currency") {
                    .texts($0.cost.map(\.description))
                },
                JSONField("services", .texts, "that need it") { .texts($0.needs.map(\.service)) },
            ])
    }
}

extension JSONShape<SkillNeed> {
    static var skillNeed: JSONShape {
        JSONShape(
            "skill gap",
            [
                JSONField("service", .text, "the service") { .text($0.service) },
                JSONField("skill", .text, "the skill's id") { .text($0.skill) },
                JSONField("level", .number, "that it takes, from 1 to 5") { .optional($0.level) },
                JSONField("own", .number, "that you have") { .optional($0.own) },
                JSONField("listed", .flag, "whether me/skills.md has the skill") { .flag($0.isListed) },
                JSONField("agreed", .flag, "whether an agreement in force has the service") { .flag($0.isAgreed) },
            ])
    }
}
