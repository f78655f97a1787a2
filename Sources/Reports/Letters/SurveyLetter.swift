public import Practice
public import Records

/// What a client is asked once a period is over, in their language.
public struct SurveyLetter: Sendable {
    private let survey: Survey
    private let client: Client
    private let workspace: Workspace
    private let letter: Letter
    private let language: Language

    public init(
        _ survey: Survey, to client: Client, in workspace: Workspace, through letters: Letters, _ languages: Languages
    ) {
        (self.survey, self.client, self.workspace) = (survey, client, workspace)
        language = languages.language(of: client, in: workspace)
        letter = letters.letter(.survey, in: language.code)
    }

    /// Its name is the survey's: `2026-09-30-acme-survey-2026-q3`.
    public var message: DraftedMessage {
        let values = ["period": language.period(survey.period)]
        let text = LetterText(
            letter.part("survey"),
            filling: BriefingPhrases.names(client, workspace.business).merging(values) { first, _ in first })
        return DraftedMessage(
            name: survey.name, client: client.id, to: BriefingPhrases.recipients(client), subject: text.subject,
            body: text.body)
    }
}
