import ArgumentParser

/// The commands as `--help` lists them: by what a person has in hand.
enum CommandGroups {
    static let all = [
        workspace, planning, tasks, time, clients, offers, messages, review, invoices, money, growth, handOver,
    ]

    private static let workspace = CommandGroup(
        name: "Workspace",
        subcommands: [
            InitCommand.self, SyncCommand.self, CheckCommand.self, NewCommand.self, ListCommand.self,
        ])

    private static let offers = CommandGroup(
        name: "Offer", subcommands: [ServicesCommand.self, QuoteCommand.self, SignCommand.self])

    private static let planning = CommandGroup(
        name: "Planning",
        subcommands: [
            TodayCommand.self, PlanCommand.self, DeadlinesCommand.self, BoardCommand.self, CapacityCommand.self,
            CanCommand.self, ExplainCommand.self,
        ])

    private static let clients = CommandGroup(
        name: "Client", subcommands: [StagesCommand.self, OnboardCommand.self, OffboardCommand.self])

    private static let tasks = CommandGroup(
        name: "Task",
        subcommands: [
            AddCommand.self, DoneCommand.self, CancelCommand.self, ReopenCommand.self, SetCommand.self,
            MoveCommand.self, DatesCommand.self,
        ])

    private static let time = CommandGroup(
        name: "Time",
        subcommands: [StartCommand.self, StopCommand.self, LogCommand.self, StatusCommand.self])

    private static let review = CommandGroup(
        name: "Review",
        subcommands: [QCCommand.self, SubmitCommand.self, ReviewCommand.self, FeedbackCommand.self])

    private static let messages = CommandGroup(
        name: "Message",
        subcommands: [
            NoteCommand.self, CheckInCommand.self, UpdateCommand.self, SurveyCommand.self, OutboxCommand.self,
            SendCommand.self,
            DropCommand.self,
        ])

    private static let invoices = CommandGroup(
        name: "Invoice",
        subcommands: [
            RetainerCommand.self, InvoiceCommand.self, VerifyCommand.self, PayCommand.self, StatementCommand.self,
            ReceivablesCommand.self, RemindersCommand.self, ClaimCommand.self,
        ])

    private static let money = CommandGroup(
        name: "Income",
        subcommands: [
            MoneyCommand.self, IncomeCommand.self, TaxCommand.self, PerformanceCommand.self, PracticeCommand.self,
            RateCommand.self,
            LeaksCommand.self, WhatIfCommand.self,
        ])

    private static let growth = CommandGroup(
        name: "Growth",
        subcommands: [GrowthCommand.self, ContactsCommand.self, ContactCommand.self, TryCommand.self])

    private static let handOver = CommandGroup(
        name: "Hand-over", subcommands: [PackCommand.self, ExportCommand.self])
}
