import Records

/// A kind of page; each has one template in each of its formats.
enum PageKind: String, CaseIterable, Sendable {
    case today, deadlines, schedule, board, hours, estimates, quality, money, services, growth, stages, practice,
        client, draft,
        invoice
    /// The text of an agreement or a proposal.
    case agreement
    /// A document alone, as it is printed or sent.
    case sheet
    /// What a client gets: the page that leads through it, an issued document, and what goes with them.
    case pack, sent, statement, timesheet, progress

    /// An issued invoice in Markdown is its file: that page is written once, when it is issued, and never among the reports.
    /// What goes to a client beside it is HTML alone.
    var formats: Set<ReportFormat> { isForClients ? [.html] : [.markdown, .html] }

    var isForClients: Bool {
        switch self {
        case .sheet, .pack, .sent, .statement, .timesheet, .progress: true
        default: false
        }
    }

    /// All names that a template of this page may use.
    func names(in format: ReportFormat) -> ViewShape.Names {
        ViewShape.shared(by: format).merging(ownNames.usable(in: format)) { _, own in own }
    }

    private var ownNames: ViewShape.Names {
        switch self {
        case .today: TodayPage.names
        case .deadlines: DeadlinesPage.names
        case .schedule: SchedulePage.names
        case .board: BoardPage.names
        case .hours: HoursPage.names
        case .estimates: EstimatesPage.names
        case .quality: QualityPage.names
        case .money: MoneyPage.names
        case .growth: GrowthPage.names
        case .services: ServicesPage.names
        case .stages: StagesPage.names
        case .practice: PracticePage.names
        case .client: ClientPage.names
        case .agreement: OfferPage.names
        case .draft, .invoice, .sheet: DocumentPage.names
        case .pack: PackIndexPage.names.merging(PackView.names) { own, _ in own }
        case .sent: DocumentPage.names.merging(PackView.names) { own, _ in own }
        case .statement: StatementPage.names.merging(PackView.names) { own, _ in own }
        case .timesheet: TimesheetPage.names.merging(PackView.names) { own, _ in own }
        case .progress: ProgressPage.names.merging(PackView.names) { own, _ in own }
        }
    }
}

extension ViewShape {
    /// What every page has.
    static func shared(by format: ReportFormat) -> Names {
        let names: Names = [
            "title": .text, "answer": .text, "kicker": .text, "business": .text, "language": .text, "asOf": .text,
            "stylesheet": .fragment,
            "pages": .list(PageGroup.pageNames),
            "groups": .list(["name": .text, "pages": .list(PageGroup.pageNames)]),
        ]
        return names.usable(in: format)
    }
}

extension ViewShape.Names {
    /// Markdown has no markup of ours: drawings and style rules are for HTML.
    fileprivate func usable(in format: ReportFormat) -> Self {
        guard format == .markdown else { return self }
        return filter { $0.value != .fragment }.mapValues { shape in
            switch shape {
            case .list(let names): .list(names.usable(in: format))
            case .view(let names): .view(names.usable(in: format))
            default: shape
            }
        }
    }
}
