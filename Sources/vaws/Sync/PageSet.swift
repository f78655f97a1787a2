import Diagnostics
import Reports

/// All pages of a workspace, made through the built-in templates and the workspace's own.
enum PageSet {
    static func make(of open: OpenWorkspace) -> (pages: [GeneratedPage], diagnostics: [Diagnostic]) {
        ([], [])
    }
}
