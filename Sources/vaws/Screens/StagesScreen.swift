import Practice
import Records
import Reports

/// Where each client stands in a terminal, with the one next step.
enum StagesScreen {
    static func text(_ stages: Stages, width: Int) -> String {
        guard !stages.clients.isEmpty else {
            return "No clients yet. `vaws onboard acme --name \"Acme Ltd\"` begins one."
        }
        var table = TextTable([
            .init(head: "Client", fit: .whole), .init(head: "Stands", fit: .wrapped),
            .init(head: "Next step", fit: .cut),
        ])
        for client in stages.clients {
            table.add(
                [client.client.id, StageWords.standing(client), client.next?.action ?? "nothing waits"],
                note: client.next?.how ?? "")
        }
        var screen = Screen(width: width)
        screen.paragraph(StageWords.answer(stages))
        screen.blank()
        screen.table(table)
        return screen.text
    }
}
