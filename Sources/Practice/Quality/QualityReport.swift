public import Billing
public import Records
public import Values

/// Whether the work was checked, what clients thought of it, and what is to be looked at: everything of quality on one day.
public struct QualityReport: Sendable {
    /// How many of one kind, such as a cause.
    public struct Count: Hashable, Sendable {
        public let name: String
        public let count: Int
    }

    /// Of one service.
    public struct ServiceRate: Hashable, Sendable {
        public let service: String?
        public let rate: FirstTimeRight
    }

    public let reviews: [ReviewRounds]
    public let feedback: FeedbackItems
    /// The newest first.
    public let defects: [FoundDefect]
    /// Of the last twelve months.
    public let rate: FirstTimeRight
    /// Of the same months, by the service's id.
    public let rates: [ServiceRate]
    /// Stale ones first, then by the day on which they are due.
    public let procedures: [Procedure]
    public let today: CalendarDate
    public let span: Period

    public init(_ workspace: Workspace, _ book: AgreementBook) {
        let today = workspace.today
        let span = Period(today.adding(months: -12).adding(days: 1), through: today)
        let reviews = ReviewRounds.all(workspace, book)
        let defects = FoundDefect.all(workspace, reviews)
        (self.today, self.span, self.reviews, self.defects) = (today, span, reviews, defects)
        feedback = FeedbackItems(workspace)
        let faulty = FoundDefect.faulty(defects)
        rate = FirstTimeRight(reviews, faulty: faulty, in: span)
        rates = Dictionary(grouping: reviews, by: \.service)
            .map { ServiceRate(service: $0.key, rate: FirstTimeRight($0.value, faulty: faulty, in: span)) }
            .filter { $0.rate.delivered > 0 }.sorted { ($0.service ?? "") < ($1.service ?? "") }
        procedures = workspace.procedures.filter { $0.dueForReview != nil }
            .sorted { ($0.dueForReview ?? today, $0.id) < ($1.dueForReview ?? today, $1.id) }
    }

    /// With the client, the earliest due first.
    public var waiting: [ReviewRounds] {
        reviews.filter(\.isWaiting).enumerated().sorted {
            ($0.element.due?.dayNumber ?? .max, $0.offset) < ($1.element.due?.dayNumber ?? .max, $1.offset)
        }.map(\.element)
    }

    public var overdue: [ReviewRounds] { waiting.filter(\.isOverdue) }

    /// In one's own hands again.
    public var inChanges: [ReviewRounds] {
        reviews.filter { if case .changes = $0.outcome { true } else { false } }
    }

    public var staleProcedures: [Procedure] { procedures.filter { $0.isStale(on: today) } }

    /// Of the last twelve months: the worst first, those that say nothing last.
    public var bySeverity: [Count] {
        let recent = defects.filter { span.contains($0.day) }
        let known = Defect.Severity.allCases.reversed().map { severity in
            Count(name: severity.rawValue, count: recent.count { $0.severity == severity })
        }
        return (known + [Count(name: "not said", count: recent.count { $0.severity == nil })]).filter { $0.count > 0 }
    }

    /// Of the last twelve months: the most frequent first.
    public var byCause: [Count] {
        let recent = defects.filter { span.contains($0.day) }.compactMap(\.cause)
        return Dictionary(grouping: recent) { $0.lowercased() }.values
            .compactMap { same in same.first.map { Count(name: $0, count: same.count) } }
            .sorted { (-$0.count, $0.name) < (-$1.count, $1.name) }
    }
}

extension Procedure {
    public func isStale(on day: CalendarDate) -> Bool { dueForReview.map { $0 < day } ?? false }
}
