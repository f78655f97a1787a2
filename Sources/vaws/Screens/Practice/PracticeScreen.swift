import Practice
import Records
import Reports
import Values

/// The practice in a terminal: facts side by side, answers, goals, skills that are missing, own words.
enum PracticeScreen {
    static func text(_ view: PracticeView, width: Int) -> String {
        let words = PracticeWords(view.workspace)
        var screen = Screen(width: width)
        screen.paragraph(view.period == nil ? words.answer(view.review) : view.facts.first.map(words.answer) ?? "")
        show("Facts", FactWords.rows(view.facts), view, on: &screen)
        show("Hours by stage", FactWords.stages(view.facts), view, on: &screen)
        if view.period == nil { showRest(view.review, words, view.workspace, on: &screen) }
        showOwnWords(view, words, on: &screen)
        return screen.text
    }

    /// A block for each span: four columns of sentences are wider than a terminal.
    private static func show(_ title: String, _ rows: [FactWords.Row], _ view: PracticeView, on screen: inout Screen) {
        guard !rows.isEmpty else { return }
        for pair in stride(from: 0, to: view.facts.count, by: 2) {
            let columns = pair..<min(pair + 2, view.facts.count)
            screen.blank()
            var table = TextTable(
                [.init(head: title)]
                    + columns.map { .init(head: FactWords.heading(view.facts[$0].period, on: view.workspace.today)) })
            for row in rows where columns.contains(where: { row.cells[$0] != FactWords.nothing }) {
                table.add([row.name] + columns.map { row.cells[$0] })
            }
            screen.table(table)
        }
    }

    private static func showRest(
        _ review: PracticeReview, _ words: PracticeWords, _ workspace: Workspace, on screen: inout Screen
    ) {
        screen.section(
            "What clients answered",
            SatisfactionWords.sentences(Satisfaction(workspace.feedback))
                + [words.surveys(review.surveys)].compactMap(\.self)
                + review.clients.map { client in
                    let name = workspace.client(client.client)?.name ?? client.client
                    return "\(name), \(words.latest(workspace.feedback[client.latest]))"
                })
        screen.section("Goals", review.goals.map { goal($0, on: workspace.today) })
        screen.section("Skills that are missing", review.gaps.map { gap($0, workspace) })
        screen.section("Skills", review.skills.map(skill))
    }

    private static func goal(_ progress: GoalProgress, on today: CalendarDate) -> String {
        let now = GoalWords.now(progress.figure)
        let measure = GoalWords.measure(progress)
        let figures = [
            now.isEmpty ? nil : "now \(now)", progress.goal.target.map { "target \($0)" },
            measure, GoalWords.span(progress, on: today),
        ].compactMap(\.self).filter { !$0.isEmpty }
        return "\(progress.goal.text): \(([GoalWords.state(progress)] + figures).joined(separator: "; "))"
    }

    private static func gap(_ need: SkillNeed, _ workspace: Workspace) -> String {
        SkillWords.gap(
            need, service: workspace.service(need.service)?.name ?? need.service,
            skill: workspace.skills.first { $0.id == need.skill }?.name ?? need.skill)
    }

    private static func skill(_ record: SkillRecord) -> String {
        let level = SkillWords.level(record.skill.level)
        let parts = [
            level.isEmpty ? "" : level + (record.skill.target.map { ", to \(SkillWords.level($0))" } ?? ""),
            SkillWords.hours(record), SkillWords.courses(record), SkillWords.cost(record),
        ].filter { !$0.isEmpty }
        return parts.isEmpty ? record.skill.name : "\(record.skill.name): \(parts.joined(separator: "; "))"
    }

    private static func showOwnWords(_ view: PracticeView, _ words: PracticeWords, on screen: inout Screen) {
        if let evaluation = view.evaluation {
            let place = view.workspace.path(of: evaluation.location)
            screen.section(
                "Your own words on \(evaluation.period?.name ?? "") (\(place))",
                evaluation.parts.map { part in (part.heading.map { "\($0): " } ?? "") + part.words })
        }
        if view.period == nil, let period = view.review.unwritten {
            screen.blank()
            screen.paragraph(words.unwrittenText(period))
        }
    }
}
