import Planning
import Values

/// What a span of days holds and what eats it, as a row of figures.
enum CapacityCells {
    static let names: ViewShape.Names = [
        "name": .text, "hours": .text, "off": .text, "meetings": .text, "focus": .text, "logged": .text,
        "capacity": .text, "planned": .text, "free": .text, "note": .text,
    ]

    static func view(_ week: CapacityReport.Week, in context: PageContext) -> View {
        let words = PlanWords(in: context)
        let reasons = week.days.compactMap { day in
            day.dayOff.map { "\(context.wording.weekdayAndNumber(day.day)) \(words.reason($0))" }
        }
        return view(week.figures, name: context.wording.day(week.start), note: reasons.joined(separator: ", "))
    }

    static func view(_ figures: CapacityReport.Figures, name: String, note: String) -> View {
        View([
            "name": .text(name), "hours": .text(Wording.duration(figures.hours)), "off": .text(less(figures.off)),
            "meetings": .text(less(figures.meetings)), "focus": .text(less(figures.focus)),
            "logged": .text(less(figures.logged)), "capacity": .text(Wording.duration(figures.capacity)),
            "planned": .text(Wording.duration(figures.planned)), "free": .text(Wording.duration(figures.free)),
            "note": .text(note),
        ])
    }

    private static func less(_ minutes: Minutes) -> String {
        minutes == .zero ? "" : Wording.duration(minutes)
    }
}
