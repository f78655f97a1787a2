import Practice
import Records
import Reports
import Values

/// What an offer would bring, in a terminal.
enum TryScreen {
    static func text(_ view: TryView, width: Int) -> String {
        var screen = Screen(width: width)
        let words = IncomeTestWords(view.workspace)
        screen.paragraph(words.answer(view.test))
        screen.section("What it takes", hours(view, words))
        screen.section("What it costs", words.cost(view.test))
        screen.section("What is known of it", known(view))
        screen.section("Taken for granted", words.assumptions(view.test))
        return screen.text
    }

    private static func hours(_ view: TryView, _ words: IncomeTestWords) -> [String] {
        guard let weekly = view.test.weekly else { return [words.hours(view.test)] }
        let free = view.freeWeekly
        let room = words.room(weekly: weekly, free: free, from: view.firstFitting?.days.start)
        return [words.hours(view.test), room] + [words.rate(view.test, beside: view.growth)].compactMap(\.self)
    }

    private static func known(_ view: TryView) -> [String] {
        let words = GrowthWords(view.workspace)
        let market = view.ranges.map { "Others: \(words.range($0))." }
        let asked = view.idea.map { ["Speaks for it: \(GrowthWords.score($0))."] } ?? []
        return market + asked
    }
}
