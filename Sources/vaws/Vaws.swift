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
        subcommands: [
            InitCommand.self, SyncCommand.self, TodayCommand.self, PlanCommand.self, CanCommand.self,
            ExplainCommand.self, DeadlinesCommand.self, BoardCommand.self, CapacityCommand.self, CheckCommand.self,
            AddCommand.self, DoneCommand.self, CancelCommand.self, ReopenCommand.self, SetCommand.self,
            MoveCommand.self, StartCommand.self, StopCommand.self, LogCommand.self, StatusCommand.self,
            NewCommand.self, ListCommand.self, RetainerCommand.self, InvoiceCommand.self, VerifyCommand.self,
            PayCommand.self, StatementCommand.self, ReceivablesCommand.self, RemindersCommand.self, OutboxCommand.self,
            SendCommand.self, DropCommand.self, NoteCommand.self, CheckInCommand.self, UpdateCommand.self,
            ClaimCommand.self, MoneyCommand.self, IncomeCommand.self,
            TaxCommand.self, PerformanceCommand.self, RateCommand.self, LeaksCommand.self, WhatIfCommand.self,
            PackCommand.self, ExportCommand.self, DatesCommand.self,
            ManualCommand.self,
        ])
}
