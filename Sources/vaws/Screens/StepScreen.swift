import Billing
import Diagnostics
import Records

/// Figures with what made them in a terminal: the sum first, then each step further in, none wider than the terminal.
struct StepScreen {
    private let workspace: Workspace
    private let width: Int
    private var lines: [String] = []

    static func text(_ explained: ExplainedMoney, width: Int) -> String {
        var screen = StepScreen(workspace: explained.workspace, width: width)
        for (index, explanation) in explained.explanations.enumerated() {
            if index > 0 { screen.lines.append("") }
            screen.add(explanation)
        }
        return screen.lines.map { $0 + "\n" }.joined()
    }

    private init(workspace: Workspace, width: Int) {
        self.workspace = workspace
        self.width = width
    }

    private mutating func add(_ explanation: MoneyExplanation) {
        lines += explanation.title.shown.wrapped(to: width)
        for section in explanation.sections {
            lines.append("")
            if !section.title.isEmpty { lines.append(section.title) }
            add(section.steps, section, indent: section.title.isEmpty ? 0 : 2)
        }
        for note in explanation.notes {
            lines.append("")
            lines += "note: \(note)".shown.wrapped(to: width)
        }
        guard let hint = explanation.hint else { return }
        lines.append("")
        lines += hint.wrapped(to: width)
    }

    /// Steps of one level, their figures under each other.
    private mutating func add(_ steps: [Step], _ section: MoneyExplanation.Section, indent: Int) {
        let isCut = section.shown.map { steps.filter { $0.kind == .entry }.count > $0 } ?? false
        var left = isCut ? section.shown ?? 0 : Int.max
        let shown = steps.filter { step in
            guard step.kind == .entry else { return true }
            left -= 1
            return left >= 0
        }
        // Entries stand right under each other, so their figures are aligned.
        let column = shown.filter { $0.kind == .entry }.map { $0.value.description.displayWidth }.max() ?? 0
        for step in shown {
            add(step, step.kind == .entry ? column : step.value.description.displayWidth, indent)
            if !section.isFolded, step.isOpened { add(step.parts, section, indent: indent + 2) }
        }
        guard isCut else { return }
        let rest = steps.count { $0.kind == .entry } - (section.shown ?? 0)
        lines.append(blanks(indent + column + 2) + "… and \(rest) more")
    }

    private mutating func add(_ step: Step, _ column: Int, _ indent: Int) {
        let value = step.value.description.shown
        let lead = blanks(indent + column - value.displayWidth) + value + (column > 0 ? "  " : "")
        let hanging = min(indent + column + (column > 0 ? 2 : 0), width / 2)
        for (index, text) in words(step).shown.wrapped(to: width - hanging).enumerated() {
            lines.append((index == 0 ? lead : blanks(hanging)) + text)
        }
    }

    private func words(_ step: Step) -> String {
        let reason = step.reason.isEmpty ? "" : ": \(step.reason)"
        let places = step.locations.map { "\(workspace.path(of: $0)):\($0.line)" }
        let shown = places.prefix(StepScreen.placesShown) + (places.count > StepScreen.placesShown ? ["…"] : [])
        return step.name + reason + (places.isEmpty ? "" : " (\(shown.joined(separator: ", ")))")
    }

    /// Of the places of a figure, so many are named.
    private static let placesShown = 3
}

extension Step {
    /// Whether what is below it says more than its own reason does.
    fileprivate var isOpened: Bool {
        switch kind {
        case .entry: false
        case .base: parts.contains { !$0.parts.isEmpty }
        // Nothing but what its own words hold already, as on a printed line.
        default: parts.contains { !$0.locations.isEmpty || !$0.parts.isEmpty || $0.kind == .entry }
        }
    }
}
