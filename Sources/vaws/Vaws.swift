import ArgumentParser

/// `vaws`, with its commands; the options of each stand in `Commands/`.
struct Vaws: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vaws",
        abstract: "Your clients, work and invoices as plain text.",
        usage: "vaws [-C DIR] COMMAND [options]",
        discussion: """
            You keep clients, agreements, tasks and time as Markdown files in a folder. `vaws sync` turns them into \
            reports and draft invoices. A command works on the workspace around the folder in which it is started; \
            `-C DIR` starts it in DIR instead.
            """,
        version: version,
        subcommands: [ManualCommand.self],
        groupedSubcommands: CommandGroups.all)
}
