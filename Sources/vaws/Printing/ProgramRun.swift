import Glibc

/// Another program, started with arguments and ended after a time.
struct ProgramRun {
    /// The program's file.
    let path: String
    let arguments: [String]
    /// What its environment has besides ours.
    let environment: [String: String]
    /// Where what it says goes.
    let log: String
    let seconds: Int

    enum Ending: Equatable {
        case succeeded
        case failed
        case tookTooLong
        /// In the machine's words.
        case notStarted(String)
    }

    func run() -> Ending {
        guard let child = spawn() else { return .notStarted(reasonOfFailure()) }
        for _ in 0..<(seconds * ProgramRun.looksPerSecond) {
            if let status = status(of: child, waiting: false) { return status == 0 ? .succeeded : .failed }
            usleep(useconds_t(1_000_000 / ProgramRun.looksPerSecond))
        }
        kill(-child, SIGKILL)
        _ = status(of: child, waiting: true)
        return .tookTooLong
    }

    private static let looksPerSecond = 50

    /// In a process group of its own, so that all that it starts ends with it.
    private func spawn() -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        let words = ([path] + arguments).map { strdup($0) }
        let variables = allVariables.map { strdup($0) }
        defer { (words + variables).forEach { free($0) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, path, &actions, &attributes, words + [nil], variables + [nil])
        guard failure == 0 else {
            errno = failure
            return nil
        }
        return child
    }

    private var allVariables: [String] {
        var all: [String] = []
        var place = environ
        while let text = place.pointee {
            all.append(String(cString: text))
            place += 1
        }
        return all + environment.keys.sorted().map { "\($0)=\(environment[$0] ?? "")" }
    }

    /// Nil while it runs.
    private func status(of child: pid_t, waiting: Bool) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, waiting ? 0 : WNOHANG)
            if ended == child { return status }
            if ended < 0 && errno == EINTR { continue }
            return ended < 0 ? -1 : nil
        }
    }
}
