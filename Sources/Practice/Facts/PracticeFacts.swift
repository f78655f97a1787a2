public import Values

/// How the work went in a span of days; each figure with what it is of.
public struct PracticeFacts: Sendable {
    public let period: Period
    public let onTime: OnTimeRate
    public let estimates: EstimateFactor
    /// Of all clients and own work; nil where nothing was worked or invoiced.
    public let performance: Performance?
    /// Messages that came in the span.
    public let responses: [ResponseTimes]
    public let stages: [WorkStage: Minutes]
    public let satisfaction: Satisfaction

    /// All that was logged.
    public var worked: Minutes { stages.values.total() }
}
