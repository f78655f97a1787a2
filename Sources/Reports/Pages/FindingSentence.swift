import Diagnostics

extension FindingCount {
    var isClean: Bool { errors == 0 && warnings == 0 }

    /// 2 errors and 1 warning in the files: `vaws check` shows them.
    var sentence: Hint {
        let parts = [
            errors > 0 ? Wording.count(errors, "error") : nil, warnings > 0 ? Wording.count(warnings, "warning") : nil,
        ]
        let shown = errors + warnings == 1 ? "it" : "them"
        return "\(Wording.list(parts.compactMap { $0 })) in the files: `vaws check` shows \(shown)."
    }
}
