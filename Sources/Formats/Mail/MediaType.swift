/// What a file is, by the ending of its name (the types that IANA lists).
public enum MediaType {
    private static let byEnding = [
        "csv": "text/csv; charset=utf-8", "doc": "application/msword",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "gif": "image/gif",
        "html": "text/html; charset=utf-8", "ics": "text/calendar; charset=utf-8", "jpeg": "image/jpeg",
        "jpg": "image/jpeg",
        "json": "application/json", "md": "text/markdown; charset=utf-8", "mp3": "audio/mpeg", "mp4": "video/mp4",
        "odp": "application/vnd.oasis.opendocument.presentation",
        "ods": "application/vnd.oasis.opendocument.spreadsheet", "odt": "application/vnd.oasis.opendocument.text",
        "pdf": "application/pdf", "png": "image/png",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation", "svg": "image/svg+xml",
        "txt": "text/plain; charset=utf-8", "webp": "image/webp", "xls": "application/vnd.ms-excel",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "application/xml",
        "zip": "application/zip",
    ]

    /// `application/pdf` for `report.PDF`; `application/octet-stream` for what is not known.
    public static func of(_ name: String) -> String {
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
        return byEnding[ending.lowercased()] ?? "application/octet-stream"
    }
}
