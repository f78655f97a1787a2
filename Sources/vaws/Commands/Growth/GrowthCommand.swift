import ArgumentParser

struct GrowthCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth",
        abstract: "Say where the business may go next: leads, free weeks, contacts, demand, prices seen.",
        discussion: """
            Leads with their weight and next step; how full the next twelve weeks are; who to be in touch with; what \
            clients asked for and did not get; what others charge; who sent whom. `vaws try SERVICE --price 45/hour` says \
            what an offer would bring. The page is reports/growth.md.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let view = GrowthView(open.workspace)
        session.console.show(view, as: format, shape: .growth) { GrowthScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
