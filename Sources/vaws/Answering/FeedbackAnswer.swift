import Reports

/// What is done about feedback.
enum FeedbackAnswer {
    /// A new task, with its fields as the person wrote them.
    case task(String, [String])
    case reply(FeedbackReply, String)
    /// A line of charges without its date: `EUR -20.00 Goodwill`.
    case price(String)
    /// The name of a procedure.
    case procedure(String)
    case noted
}
