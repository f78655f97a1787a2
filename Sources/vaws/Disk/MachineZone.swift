import Glibc

/// The machine's time zone by its name in the IANA database, such as `Europe/Brussels`; `UTC` where it has none.
func machineZone() -> String {
    guard let path = realPath("/etc/localtime"), let folder = path.firstRange(of: "/zoneinfo/") else { return "UTC" }
    let name = String(path[folder.upperBound...])
    return name.hasPrefix("Etc/") || name.isEmpty ? "UTC" : name
}
