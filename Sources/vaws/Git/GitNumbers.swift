import Records

/// What git knows that bears on the next number; nothing where there is no git.
struct GitNumbers: Sendable {
    /// Numbers in names of files of `invoices/` that were ever committed here or fetched, on whatever branch.
    ///
    /// Also what was committed and taken back: somebody may have got it.
    let seen: [String]
    /// Commits of the upstream, as it was last fetched, that are not here; nil without an upstream.
    let missing: Int?

    init(_ git: Git) {
        let names = git.output(
            [
                "log", "--all", "--reflog", "--full-history", "-c", "-z", "--name-only", "--no-renames",
                "--no-show-signature", "--no-color", "--format=", "--relative", "--", ":(glob)**/invoices/*.md",
            ])
        seen = (names ?? []).split(separator: 0).compactMap { word in
            let path = String(decoding: word, as: UTF8.self).split(separator: "\n").last.map(String.init)
            return path.flatMap(IssuedFileName.number)
        }
        missing = git.line(["rev-list", "--count", "HEAD..@{upstream}"]).flatMap { Int($0) }
    }
}
