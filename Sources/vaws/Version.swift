/// The version of the program, said here once; the release is named after it in `CHANGELOG.md`.
let version = "0.1.0"
