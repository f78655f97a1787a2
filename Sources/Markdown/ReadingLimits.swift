/// What is too much to be read; each limit passed is told (section "Limits" of `docs/format.md`).
public enum ReadingLimits {
    /// 32 MiB a file.
    public static let fileBytes = 32 << 20
    /// 64 KiB a line.
    public static let lineBytes = 64 << 10
    /// 64 KiB of front matter; issued documents are free of it.
    public static let frontMatterBytes = 64 << 10
    /// 100 lists and quotes inside each other.
    public static let depth = 100
}
