/// The built-in templates, embedded in the binary.
public enum Templates {
}
