import Practice
import Records

/// Messages that wait for an answer, with what was promised.
enum ToAnswerSection {
    static let names: ViewShape.Names = [
        "replies": .list([
            "text": .text, "client": .text, "clientLink": .link, "from": .text, "promise": .text, "place": .text,
            "source": .link,
        ]),
        "hasReplies": .flag,
    ]

    static func view(_ results: ReportResults, in context: PageContext) -> [String: ViewValue] {
        let waiting = results.responses.toAnswer(in: context.workspace)
        return ["replies": .list(waiting.map { reply($0, in: context) }), "hasReplies": .flag(!waiting.isEmpty)]
    }

    private static func reply(_ waiting: ResponseTimes.Waiting, in context: PageContext) -> View {
        let message = context.workspace.messages[waiting.message]
        let words = ReplyWords(in: context)
        return View([
            "text": .text(message.text), "client": .text(context.name(ofClient: message.client)),
            "clientLink": .link(context.client(message.client)), "from": .text(words.from(message)),
            "promise": .text(words.promise(waiting)), "place": .text(context.place(message.location)),
            "source": .link(context.source(message.location)),
        ])
    }
}
