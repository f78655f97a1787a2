import Planning
import Practice
import Records
import Reports

/// Check-ins whose day is near, and whose agenda was neither sent nor dropped.
struct DueCheckIns {
    private let turns: [CheckInTurn]
    private let workspace: Workspace

    init(_ workspace: Workspace) {
        self.workspace = workspace
        let near = CheckInTurn.near(workspace)
        guard !near.isEmpty else {
            turns = []
            return
        }
        let outbox = Outbox(workspace)
        turns = near.filter { turn in
            switch outbox[CheckInLetter.name(of: turn.client, on: turn.day)] {
            case nil, .lies: true
            case .sent, .dropped: false
            }
        }
    }

    var isEmpty: Bool { turns.isEmpty }

    func messages(_ material: LetterMaterial) -> [DraftedMessage] {
        let asked = turns.compactMap { turn in
            workspace.client(turn.client).map { (client: $0, day: turn.day, since: turn.since) }
        }
        return ClientBriefing.all(for: asked, in: workspace).map {
            CheckInLetter($0, in: workspace, through: material.letters, material.languages).message
        }
    }
}
