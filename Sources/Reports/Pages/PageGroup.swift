/// Pages that answer one sort of question, as the head of each page lists them.
struct PageGroup: Sendable {
    let name: String
    let pages: [(kind: PageKind, name: String)]

    /// A page that is made and not listed here is not found by anyone: a test holds it.
    static let all = [
        PageGroup(
            name: "Plan",
            pages: [(.today, "Today"), (.deadlines, "Deadlines"), (.schedule, "Schedule"), (.board, "Board")]),
        PageGroup(name: "Work", pages: [(.hours, "Hours"), (.estimates, "Estimates"), (.money, "Money")]),
        PageGroup(name: "Clients", pages: [(.stages, "Stages"), (.quality, "Quality")]),
        PageGroup(name: "Business", pages: [(.services, "Services"), (.practice, "Practice"), (.growth, "Growth")]),
    ]

    static let pageNames: ViewShape.Names = ["name": .text, "link": .link, "isCurrent": .flag]

    func views(current: PageKind, in context: PageContext) -> [View] {
        pages.map { page in
            View([
                "name": .text(page.name), "link": .link(context.page(page.kind)),
                "isCurrent": .flag(page.kind == current),
            ])
        }
    }
}
