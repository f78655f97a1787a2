/// Where a link may lead from a generated page: to the web, to mail and telephone, to a place in the folder.
enum LinkTarget {
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// What stands before a colon must be one of the schemes; so `javascript:` in whatever disguise is none.
    static func isHarmless(_ target: String) -> Bool {
        guard let colon = target.firstIndex(of: ":") else { return true }
        let scheme = target[..<colon]
        if scheme.contains(where: { "/?#".contains($0) }) { return true }
        return schemes.contains(scheme.lowercased())
    }

    /// Whether it leads out of the folder, so that whoever has not the folder can follow it.
    static func isOutside(_ target: String) -> Bool {
        guard let colon = target.firstIndex(of: ":") else { return false }
        return schemes.contains(target[..<colon].lowercased())
    }
}
