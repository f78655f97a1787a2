/// How a command ended; scripts may rely on the numbers.
enum ExitStatus: Int32 {
    case success = 0
    /// There were errors, or `--check` or `--strict` found what it looks for.
    case findings = 1
    /// Wrong usage (EX_USAGE of sysexits.h).
    case usage = 64
}
