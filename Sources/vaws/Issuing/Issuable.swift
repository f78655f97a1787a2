import Records

/// A document that may be issued: all of it but its number and the seal before it, which it gets when it is.
struct Issuable {
    let document: IssuedDocument
    let seller: PrintedParty?
    let buyer: PrintedParty?
    /// What the person must know of it before it is sent.
    var notes: [String] = []
    /// What would be wrong where that is not so.
    var wrong = "part of it would be billed once more"
    /// Whether a workspace that has the document is what the person wants, as when nothing of it is left to bill.
    let isRight: (Workspace) -> Bool
}

/// A document with the number and the text under which it is issued.
struct PreparedDocument {
    let document: IssuedDocument
    /// From the workspace's root.
    let path: String
    let text: IssuedText
    let notes: [String]

    var bytes: [UInt8] { text.sealed.bytes }
}
