import Glibc

@main
enum Main {
    static func main() {
        exit(Invocation(arguments: Array(CommandLine.arguments.dropFirst()), session: .ofThisProcess()).run().rawValue)
    }
}
