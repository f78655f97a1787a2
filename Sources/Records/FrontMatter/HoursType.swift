import Diagnostics
import Markdown
import Values

extension ValueType where Value == WeeklyHours {
    /// `{mon-thu: [9:00-12:30, 13:30-17:00], fri: 9:00-13:00}`; a row that cannot be read costs only its days.
    static var hours: Self {
        let example = "{mon-thu: [9:00-12:30, 13:30-17:00], fri: 9:00-13:00}"
        return ValueType("hours by day of the week", example: example) { wanted, value, key, findings in
            guard case .mapping(let entries, _) = value else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            var rows: [(days: String, ranges: [String])] = []
            for entry in entries {
                if let row = hoursRow(entry, after: rows, &findings) { rows.append(row) }
            }
            return try? WeeklyHours(rows: rows)
        }
    }
}

/// The row of one key, or a finding where it does not fit in with the rows before it.
private func hoursRow(
    _ entry: YAMLEntry, after rows: [(days: String, ranges: [String])], _ findings: inout [Diagnostic]
) -> (days: String, ranges: [String])? {
    var ranges: [String] = []
    for range in entry.value.isUnset ? [] : entry.value.elements {
        guard let text = range.text else {
            let wanted = Expectation(words: "time ranges", example: "9:00-12:30")
            findings.append(wanted.refusal(of: range, key: entry.key))
            return nil
        }
        ranges.append(text)
        do throws(HoursProblem) {
            _ = try WeeklyHours(rows: [("mon", ranges)])
        } catch {
            let id = error.isReversed ? DiagnosticID.rangeEndsBeforeStart : .invalidValue
            findings.append(Diagnostic(id, error.message, at: range.span, fix: error.fix))
            return nil
        }
    }
    do throws(HoursProblem) {
        _ = try WeeklyHours(rows: rows + [(entry.key, ranges)])
        return (entry.key, ranges)
    } catch {
        findings.append(Diagnostic(.invalidValue, error.message, at: entry.keySpan, fix: error.fix))
        return nil
    }
}

extension HoursProblem {
    fileprivate var isReversed: Bool {
        if case .range(.endsBeforeStart, _) = self { return true }
        return false
    }
}

extension YAMLValue {
    /// The values of a list; a single value is a list of one.
    var elements: [YAMLValue] {
        if case .sequence(let values, _) = self { return values }
        return [self]
    }
}
