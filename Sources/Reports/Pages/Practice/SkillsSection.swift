import Practice
import Records
import Values

/// Skills, with what is missing first.
enum SkillsSection {
    static let names: ViewShape.Names = [
        "gaps": .list(["text": .text]), "hasGaps": .flag,
        "skills": .list([
            "name": .text, "level": .text, "target": .text, "by": .text, "hours": .text, "courses": .text,
            "cost": .text, "needs": .text, "evidence": .text, "place": .text, "source": .link,
        ]),
        "hasSkills": .flag, "noSkills": .hint,
    ]

    static func view(_ review: PracticeReview, in context: PageContext) -> [String: ViewValue] {
        let hint: Hint = "Write `- Bookkeeping level:2 target:4 id:books` in `me/skills.md`."
        return [
            "gaps": .list(review.gaps.map { View(["text": .text(gap($0, in: context))]) }),
            "hasGaps": .flag(!review.gaps.isEmpty),
            "skills": .list(review.skills.map { skill($0, in: context) }),
            "hasSkills": .flag(!review.skills.isEmpty),
            "noSkills": (review.skills.isEmpty ? hint : "").fragment(in: context),
        ]
    }

    private static func gap(_ need: SkillNeed, in context: PageContext) -> String {
        SkillWords.gap(
            need, service: context.name(ofService: need.service),
            skill: context.workspace.skills.first { $0.id == need.skill }?.name ?? need.skill)
    }

    private static func skill(_ record: SkillRecord, in context: PageContext) -> View {
        let skill = record.skill
        let needs = record.needs.map { need in
            context.name(ofService: need.service) + (need.level.map { " (\($0))" } ?? "")
        }
        return View([
            "name": .text(skill.name), "level": .text(SkillWords.level(skill.level)),
            "target": .text(SkillWords.level(skill.target)),
            "by": .text(skill.by.map(context.wording.day) ?? ""), "hours": .text(SkillWords.hours(record)),
            "courses": .text(SkillWords.courses(record)), "cost": .text(SkillWords.cost(record)),
            "needs": .text(needs.joined(separator: ", ")),
            "evidence": .text(skill.evidence ?? skill.measure ?? ""),
            "place": .text(context.place(skill.location)), "source": .link(context.source(skill.location)),
        ])
    }
}
