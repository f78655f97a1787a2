import Practice

/// How soon the client is answered, above the last words.
enum ClientAnswers {
    static let names: ViewShape.Names = ["answers": .text]

    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        ["answers": .text(records.responses.flatMap(ResponseWords(in: context).sentence) ?? "")]
    }
}
