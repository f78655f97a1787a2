/// The tasks in columns by where they stand.
public struct Board: Sendable {
    public enum Stage: String, CaseIterable, Sendable {
        /// Not begun, blocked and not-yet-started ones included.
        case open
        case doing
        /// In someone else's hands: the client's contact, or `status:waiting`.
        case waiting
        /// Own quality control.
        case review
        /// With the client.
        case submitted
        /// The client asked for some.
        case changes
        /// The client agreed; only the tick is missing.
        case approved
        case done = "done this week"
    }

    public struct Column: Sendable {
        public let stage: Stage
        public let cards: [Card]
    }

    public struct Card: Sendable {
        /// The index in `Workspace.tasks`.
        public let task: Int
        /// Nil where it is done.
        public let assessment: TaskAssessment?
    }

    /// One for each stage, in their order. Open work by score, then deadline; what is done, the latest first.
    public let columns: [Column]
}
