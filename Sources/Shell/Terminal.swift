import Platform

/// The terminal that standard output is written to.
package enum Terminal {
    /// The number of columns, or nil if standard output is not a terminal.
    package static var width: Int? {
        var size = winsize()
        guard StandardOutput.isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// Whether to use colors: only on a terminal that supports them, and not if `NO_COLOR` is set (no-color.org).
    package static var takesColour: Bool {
        func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
        return StandardOutput.isTerminal && value("NO_COLOR").isEmpty && value("TERM") != "dumb"
    }
}
