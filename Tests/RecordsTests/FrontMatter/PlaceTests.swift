import Records
import Testing

@Suite struct PlaceTests {
    @Test(
        "A path says the kind, the client and the name of its file",
        arguments: [
            ("clients/acme/client.md", Kind.client, "acme", "client"),
            ("clients/acme/agreements/2026.md", .agreement, "acme", "2026"),
            ("clients/acme/tasks.md", .tasks, "acme", "tasks"),
            ("clients/acme/tasks/site/start.md", .tasks, "acme", "start"),
            ("clients/acme/time/2026-11.md", .time, "acme", "2026-11"),
            ("clients/acme/time.md", .time, "acme", "time"),
            ("clients/acme/expenses.md", .expenses, "acme", "expenses"),
            ("clients/acme/charges/2026.md", .charges, "acme", "2026"),
            ("clients/acme/payments.md", .payments, "acme", "payments"),
            ("clients/acme/meetings/2026-11-20-check-in.md", .meeting, "acme", "2026-11-20-check-in"),
            ("clients/acme/messages.md", .messages, "acme", "messages"),
            ("clients/acme/deliverables.md", .deliverable, "acme", "deliverables"),
            ("clients/acme/feedback.md", .feedback, "acme", "feedback"),
            ("clients/acme/access.md", .access, "acme", "access"),
            ("clients/acme/notes.md", nil, "acme", "notes"),
            ("clients/acme/ideas/tasks.md", nil, "acme", "tasks"),
            ("clients/readme.md", nil, nil, "readme"),
            ("services/writing.md", .service, nil, "writing"),
            ("invoices/2026-0042.md", .invoice, nil, "2026-0042"),
            ("invoices/2026/2026-0042.md", .invoice, nil, "2026-0042"),
            ("time/2026-11.kim.md", .time, nil, "2026-11.kim"),
            ("me/tasks.md", .tasks, nil, "tasks"),
            ("me/time/2026-11.md", .time, nil, "2026-11"),
            ("me/expenses.md", .expenses, nil, "expenses"),
            ("me/skills.md", .skills, nil, "skills"),
            ("me/goals.md", .goals, nil, "goals"),
            ("me/evaluations/2026.md", .evaluation, nil, "2026"),
            ("growth/market.md", .market, nil, "market"),
            ("growth/ideas.md", .ideas, nil, "ideas"),
            ("growth/contacts/trade.md", .contacts, nil, "trade"),
            ("growth/access.md", nil, nil, "access"),
            ("outbox/2026-11-23-acme.md", .draft, nil, "2026-11-23-acme"),
            ("README.md", nil, nil, "README"),
            ("notes/services/writing.md", nil, nil, "writing"),
        ] as [(String, Kind?, String?, String)])
    func places(path: String, kind: Kind?, client: String?, name: String) {
        let place = place(of: path)
        #expect(place.kind == kind)
        #expect(place.client == client)
        #expect(place.name == name)
    }

    @Test(
        "A journal's name ends in the name of its owner",
        arguments: [("time/2026-11.kim.md", "kim"), ("time/2026-11.md", nil), ("services/a.kim.md", nil)])
    func owners(path: String, owner: String?) {
        #expect(place(of: path).owner == owner)
    }
}
