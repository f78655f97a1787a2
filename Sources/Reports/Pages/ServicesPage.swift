import Practice
import Records
import Values

/// What do I offer, and what brings it in?
enum ServicesPage {
    static let names: ViewShape.Names = [
        "services": .list([
            "name": .text, "price": .text, "next": .text, "hours": .text, "byTheHour": .text, "invoiced": .text,
            "rate": .text, "demand": .text, "onTime": .text, "turnaround": .text, "place": .text, "source": .link,
            "includes": .list(["text": .text]), "hasIncludes": .flag, "excludes": .list(["text": .text]),
            "hasExcludes": .flag, "comesWith": .text,
        ]),
        "hasServices": .flag, "nothing": .hint, "other": .text, "definitions": .list(["text": .hint]), "span": .text,
    ]

    static func answer(_ book: ServiceBook, in context: PageContext) -> String {
        ServiceWords(context.workspace).answer(book)
    }

    static func view(_ book: ServiceBook, in context: PageContext) -> [String: ViewValue] {
        let words = ServiceWords(context.workspace)
        let isEmpty = book.services.isEmpty
        return [
            "services": .list(book.services.map { service($0, words, in: context) }),
            "hasServices": .flag(!isEmpty),
            "nothing": (isEmpty ? "`vaws new service writing` makes the file of one." : "" as Hint).fragment(
                in: context),
            "other": .text(
                book.otherHours > .zero && !isEmpty
                    ? "\(Wording.duration(book.otherHours)) more were worked on no service of the catalogue." : ""),
            "definitions": .list(
                ServiceWords.definitions.map { View(["text": Hint(stringLiteral: $0).fragment(in: context)]) }),
            "span": .text(context.wording.period(book.period)),
        ]
    }

    private static func service(_ figures: ServiceFigures, _ words: ServiceWords, in context: PageContext) -> View {
        let service = figures.service
        let list = { (items: [String]) in ViewValue.list(items.map { View(["text": .text($0)]) }) }
        return View([
            "name": .text(service.name), "price": .text(words.price(figures.price)),
            "next": .text(words.nextPrice(figures)), "hours": .text(words.hours(figures.worked)),
            "byTheHour": .text(words.hours(figures.byTheHour)), "invoiced": .text(words.invoiced(figures)),
            "rate": .text(words.effectiveRate(figures)), "demand": .text(words.demand(figures)),
            "onTime": .text(words.onTime(figures)), "turnaround": .text(words.turnaround(figures)),
            "place": .text(context.place(service.location)), "source": .link(context.source(service.location)),
            "includes": list(service.includes), "hasIncludes": .flag(!service.includes.isEmpty),
            "excludes": list(service.excludes), "hasExcludes": .flag(!service.excludes.isEmpty),
            "comesWith": .text(
                Wording.uppercasedFirst(Wording.list(words.comesWith(service)))),
        ])
    }
}
