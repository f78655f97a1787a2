public import Planning
import Values

/// Of the forecast.
extension PlanWords {
    /// `finishes Wed 25 Nov, Fri 27 Nov if it takes longer`; `finishes today` where both are one day. Empty where someone
    /// else has it, or where the estimate of the task around it covers it.
    public func forecast(_ assessment: TaskAssessment) -> String {
        guard let forecast = assessment.forecast else { return "" }
        if case .coveredByParent = assessment.remaining.basis { return "" }
        guard let likely = forecast.p50 else { return "finishes later than can be planned" }
        let finish = "finishes \(briefDay(likely))"
        guard let safe = forecast.p80 else { return finish + ", later than can be planned if it takes longer" }
        // Where all takes longer, other promises may give way before this one, and it finishes sooner: that is no news of it.
        return safe <= likely ? finish : "\(finish), \(briefDay(safe)) if it takes longer"
    }
}
