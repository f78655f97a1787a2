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

    /// Carries the plan out, each page on whatever core is free; a page that cannot be written costs only itself.
    init(of plan: SyncPlan, in folder: ReportFolder, progress: ProgressBar?) {
        let steps = plan.steps
        progress?.begin("writing pages", of: steps.count)
        let obstacles = SyncOutcome.prepareFolders(of: plan, in: folder)
        let written = steps.parallelMap(chunk: 8, finished: { progress?.advance(by: $0) }) { step -> String? in
            guard case .write(let bytes) = step.action else { return nil }
            return obstacles[split(step.path).folder] ?? folder.write(bytes, to: step.path)
        }
        // Only now, since a folder that becomes empty goes, and another page may just be about to need it.
        for (step, failure) in zip(steps, written) {
            switch step.action {
            case .keep: unchanged += 1
            case .leave: left.append(step.path)
            case .write: count(failure, of: step.path, \.written)
            case .remove: count(folder.remove(step.path), of: step.path, \.removed)
            }
        }
    }

    /// By folder, why nothing can be written into it.
    private static func prepareFolders(of plan: SyncPlan, in folder: ReportFolder) -> [String: String] {
        let paths = plan.paths { if case .write = $0 { true } else { false } }
        var obstacles: [String: String] = [:]
        for path in Set(paths.map { split($0).folder }) { obstacles[path] = folder.prepare(path) }
        return obstacles
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
