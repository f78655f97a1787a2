import ArgumentParser

@main
struct Vaws: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "vaws", version: "0.1.0")
}
