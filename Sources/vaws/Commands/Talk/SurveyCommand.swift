import ArgumentParser
import Billing
import Practice
import Records
import Reports
import Values

struct SurveyCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey",
        abstract: "Draft a survey for a client, or write down what they answered.",
        discussion: """
            `vaws survey acme` drafts it into outbox/ for the last quarter. `survey: quarterly` (or monthly, yearly) in the \
            client's file, or in vaws.yaml for all, lets `vaws sync` do that once the period is over. \
            `vaws survey acme --answer "nps:9 csat:4/5 ces:6/7 Sooner, please" --who dana` writes the answer into their \
            feedback. The page of the practice sums them up.
            """)

    @Argument(help: "The client's id.") var client: String

    @Option(help: ArgumentHelp("Which period: 2026-q4, 2026-11, 2026; else the last.", valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp("What they answered: \"nps:9 csat:4/5 ces:6/7\" and words.", valueName: "text"))
    var answer: String?

    @Option(help: ArgumentHelp("Who answered: a contact's name behind `@`.", valueName: "name")) var who: String?

    @Option(help: ArgumentHelp("The day of the answer; else today.", valueName: "date")) var on: String?

    @Flag(help: "Only show it.") var print = false

    @Option(help: "How to print; as JSON nothing is drafted.") var format: ScreenFormat = .text

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        guard answer == nil else { return try writeAnswer(in: session) }
        guard who == nil, on == nil else {
            throw Complaint("`--who` and `--on` say who answered and when", fix: "add `--answer`", status: .usage)
        }
        if print || format == .json {
            let open = try options.workspace.open(in: session)
            session.console.show(try view(open), as: format, shape: .survey) {
                DraftScreen.text($0.message, width: session.width)
            }
            session.console.tellErrors(open.diagnostics)
            return .success
        }
        return try options.editor(in: session).run { open in
            let view = try view(open)
            let isDue = DueSurveys(open.workspace).contains(view.survey)
            var change = OutboxDraft(view.message, isKept: !isDue).change(in: open)
            change.told.insert(view.message.body, at: 0)
            return change
        }
    }

    private func writeAnswer(in session: Session) throws -> ExitStatus {
        try options.editor(in: session).run { open in
            let answer = try SurveyAnswer(answer ?? "")
            let day = try on.map { text throws(Complaint) in
                try pastDay(text, today: open.workspace.today, else: "write it down once it came")
            }
            let (survey, _) = try SurveyChoice(client: client, period: period).survey(in: open.workspace)
            return try AnswerChange(
                open: open, survey: survey, day: day ?? open.workspace.today,
                who: who.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
            ).change(answer)
        }
    }

    private func view(_ open: OpenWorkspace) throws(Complaint) -> SurveyView {
        let (workspace, material) = (open.workspace, LetterMaterial(open))
        let (survey, known) = try SurveyChoice(client: client, period: period).survey(in: workspace)
        let letter = SurveyLetter(survey, to: known, in: workspace, through: material.letters, material.languages)
        return SurveyView(survey: survey, message: letter.message)
    }
}
