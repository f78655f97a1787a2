import Diagnostics
import Records

/// What a sync did, counted.
struct SyncOutcome: Equatable {
    var written = 0
    var unchanged = 0
    var removed = 0
    /// Pages that were edited by hand and left alone.
    var left: [String] = []
    /// Pages that could not be written or removed, with the reason.
    var failures: [String] = []

    /// Carries the plan out; a page that cannot be written costs only itself.
    init(of plan: SyncPlan, in folder: ReportFolder, progress: ProgressBar?) {
        progress?.begin("writing pages", of: plan.steps.count)
        // Removing takes away the folders that it leaves empty, so it is over before pages are written on all cores.
        for step in plan.steps where step.action == .remove {
            count(folder.remove(step.path), of: step.path, \.removed)
        }
        let written = plan.steps.parallelMap { step -> String? in
            defer { progress?.advance() }
            guard case .write(let bytes) = step.action else { return nil }
            return folder.write(bytes, to: step.path)
        }
        for (step, failure) in zip(plan.steps, written) { count(step, failure) }
    }

    private mutating func count(_ step: SyncPlan.Step, _ failure: String?) {
        switch step.action {
        case .keep: unchanged += 1
        case .leave: left.append(step.path)
        case .write: count(failure, of: step.path, \.written)
        case .remove: break
        }
    }

    private mutating func count(_ failure: String?, of path: String, _ counter: WritableKeyPath<SyncOutcome, Int>) {
        if let failure {
            failures.append("'\(path)': \(failure)")
        } else {
            self[keyPath: counter] += 1
        }
    }
}

/// The pages that were edited by hand, as findings.
func editedPages(_ paths: [String]) -> [Diagnostic] {
    paths.map { path in
        Diagnostic(
            .pageEdited, "'\(path)' was edited by hand and is left alone", at: nil,
            fix: "move what you wrote to a file of your own, then run `vaws sync --force`")
    }
}
