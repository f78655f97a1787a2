import Practice
import Records
import Reports

/// Surveys whose period is over, and which were neither sent nor dropped.
struct DueSurveys {
    private let surveys: [Survey]
    private let workspace: Workspace

    init(_ workspace: Workspace) {
        self.workspace = workspace
        let due = Survey.due(in: workspace)
        guard !due.isEmpty else {
            surveys = []
            return
        }
        let outbox = Outbox(workspace)
        surveys = due.filter { survey in
            switch outbox[survey.name] {
            case nil, .lies: true
            case .sent, .dropped: false
            }
        }
    }

    var isEmpty: Bool { surveys.isEmpty }

    func contains(_ survey: Survey) -> Bool { surveys.contains(survey) }

    func messages(_ material: LetterMaterial) -> [DraftedMessage] {
        surveys.compactMap { survey in
            workspace.client(survey.client).map {
                SurveyLetter(survey, to: $0, in: workspace, through: material.letters, material.languages).message
            }
        }
    }
}
