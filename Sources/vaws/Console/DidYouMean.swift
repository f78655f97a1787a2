import Diagnostics

/// "did you mean 'acme'?" where one of the names is near; nil where none is.
func didYouMean(_ name: String, among names: [String]) -> String? {
    nearest(to: name, among: names).map { "did you mean '\($0)'?" }
}

extension [String] {
    /// `a, b, c`.
    var listed: String { joined(separator: ", ") }
}
