import Glibc

/// Asks the `git` of the machine; nothing is ever written with it.
struct Git: Sendable {
    /// The folder in which it is asked.
    let folder: String

    /// What the command printed; nil where there is no git, no repository here, or the command fails.
    ///
    /// - Parameter input: what the command reads; nothing where it is left out.
    func output(_ arguments: [String], input: [UInt8]? = nil) -> [UInt8]? {
        var descriptors: [Int32] = [-1, -1]
        guard pipe(&descriptors) == 0 else { return nil }
        for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        let read = input.flatMap(Git.file)
        let child = spawn(["git", "-C", folder] + arguments, input: read.map(fileno), output: descriptors[1])
        if let read { fclose(read) }
        close(descriptors[1])
        defer { close(descriptors[0]) }
        guard let child else { return nil }
        let bytes = Git.readAll(descriptors[0])
        return Git.succeeded(child) ? bytes : nil
    }

    /// The same as text, without the line's end.
    func line(_ arguments: [String]) -> String? {
        output(arguments).map { bytes in
            String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
        }
    }

    /// A nameless file with the bytes in it: a pipe would block where both sides write.
    private static func file(_ bytes: [UInt8]) -> UnsafeMutablePointer<FILE>? {
        guard let file = tmpfile() else { return nil }
        _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
        fwrite(bytes, 1, bytes.count, file)
        rewind(file)
        return file
    }

    private func spawn(_ words: [String], input: Int32?, output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let arguments = words.map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, "git", &actions, nil, arguments + [nil], environ)
        return failure == 0 ? child : nil
    }

    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func succeeded(_ child: pid_t) -> Bool {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return false } }
        return status == 0
    }
}
