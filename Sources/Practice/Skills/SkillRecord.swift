public import Billing
public import Records
public import Values

/// A skill with what was put into it and what needs it.
public struct SkillRecord: Sendable {
    public let skill: Skill
    /// Own time with its tag.
    public let hours: Minutes
    public let entries: Int
    /// Of the skill and its courses, by currency code.
    public let cost: [Money]
    /// Of the courses, those that say when they were finished.
    public let finished: Int
    public let needs: [SkillNeed]

    /// One for each skill, in file order; time in one pass.
    public static func all(_ workspace: Workspace, _ book: AgreementBook) -> [SkillRecord] {
        guard !workspace.skills.isEmpty else { return [] }
        let known = Set(workspace.skills.map(\.id))
        var sums: [String: (Minutes, Int)] = [:]
        for index in workspace.time.indices where workspace.time[index].client == nil {
            for tag in Set(workspace.time[index].tags).intersection(known) {
                let sum = sums[tag] ?? (.zero, 0)
                sums[tag] = (sum.0 + workspace.time[index].minutes, sum.1 + 1)
            }
        }
        let needs = SkillNeed.all(workspace, book)
        return workspace.skills.map { skill in
            let (hours, entries) = sums[skill.id] ?? (.zero, 0)
            return SkillRecord(
                skill: skill, hours: hours, entries: entries, cost: skill.costs,
                finished: skill.courses.count { $0.finished != nil }, needs: needs.filter { $0.skill == skill.id })
        }
    }
}

/// A service that takes a skill, and whether it is there.
public struct SkillNeed: Hashable, Sendable {
    /// Their ids.
    public let service: String
    public let skill: String
    /// From 1 to 5; nil where any will do.
    public let level: Int?
    /// What the person has; nil where the skill is not listed, or its level stands in words.
    public let own: Int?
    public let isListed: Bool
    /// Whether an agreement in force today has the service; else it is only offered.
    public let isAgreed: Bool

    /// Whether less is there than it takes.
    public var isGap: Bool {
        guard isListed else { return true }
        guard let level, let own else { return false }
        return own < level
    }

    /// Of all services, agreed ones first, then in the order of their files.
    public static func all(_ workspace: Workspace, _ book: AgreementBook) -> [SkillNeed] {
        let today = workspace.today
        let agreed = Set(
            book.families.filter { $0.period.contains(today) }.flatMap { family in
                family.terms(on: today).services.map { workspace.service($0.service)?.id ?? $0.service }
            })
        let skills = Dictionary(workspace.skills.map { ($0.id, $0) }) { first, _ in first }
        let needs = workspace.services.flatMap { service in
            service.skills.map { need in
                SkillNeed(
                    service: service.id, skill: need.skill, level: need.level,
                    own: Skill.level(skills[need.skill]?.level), isListed: skills[need.skill] != nil,
                    isAgreed: agreed.contains(service.id))
            }
        }
        return needs.filter(\.isAgreed) + needs.filter { !$0.isAgreed }
    }
}

extension Skill {
    /// What it and its courses cost, by currency code.
    fileprivate var costs: [Money] {
        var sums: [Currency: Money] = [:]
        for amount in ([cost] + courses.map(\.cost)).compactMap(\.self) {
            sums[amount.currency] = sums[amount.currency].map { $0 + amount } ?? amount
        }
        return sums.values.sorted { $0.currency < $1.currency }
    }
}
