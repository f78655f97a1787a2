/// What commands print with `--format json`, for `docs/json.md`.
enum CommandShapes {
    static var documentation: String {
        ShapeHead.all(in: [
            JSONShape.today.head, JSONShape.schedule.head, JSONShape.answer.head, JSONShape.explanation.head,
            JSONShape.explainedMoney.head,
            JSONShape.deadlines.head, JSONShape.board.head, JSONShape.capacity.head,
            JSONShape.status.head, JSONShape.statement.head, JSONShape.receivables.head, JSONShape.reminders.head,
            JSONShape.feedback.head,
            JSONShape.outbox.head, JSONShape.checkIn.head, JSONShape.update.head, JSONShape.survey.head,
            JSONShape.verification.head,
            JSONShape.document.head, JSONShape.drafts.head,
            JSONShape.stages.head, JSONShape.onboard.head, JSONShape.offboard.head,
            JSONShape.services.head, JSONShape.money.head, JSONShape.income.head, JSONShape.tax.head,
            JSONShape.performance.head,
            JSONShape.practice.head,
            JSONShape.neededRate.head, JSONShape.leaks.head, JSONShape.whatIf.head,
            JSONShape.growth.head, JSONShape.contacts.head, JSONShape.incomeTest.head,
        ]).map(\.documentation).joined()
    }
}
