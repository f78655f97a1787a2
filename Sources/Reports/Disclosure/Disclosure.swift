public import Diagnostics

/// Something in an output that must not be there.
public struct Disclosure: Sendable, Hashable {
    /// The file of the pack, such as `timesheet.html`.
    public let output: String
    /// `text`, `attribute href`, `file name`.
    public let part: String
    public let line: Int
    /// As it stands there.
    public let written: String
    /// With the words beside it.
    public let around: String
    /// What it is, where that is written, and whose.
    public let term: ProtectedTerm
    /// The records of this client that hold it, in file order; empty where none was found.
    public let sources: [Location]
}

/// What a search for names, addresses and numbers of others came to.
public struct DisclosureReport: Sendable {
    /// How many were searched for.
    public let terms: Int
    public let disclosures: [Disclosure]
}
