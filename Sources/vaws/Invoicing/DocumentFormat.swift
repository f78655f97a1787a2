import ArgumentParser

/// How a document is printed: as it was sent, for another program, or for a browser.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
}
