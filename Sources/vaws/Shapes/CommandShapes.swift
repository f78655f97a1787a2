/// What commands print with `--format json`, for `docs/json.md`.
enum CommandShapes {
    static var documentation: String {
        ShapeHead.all(in: [
            JSONShape.today.head, JSONShape.explanation.head,
        ]).map(\.documentation).joined()
    }
}
