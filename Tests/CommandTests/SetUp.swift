import Foundation
import Testing

/// What the set-up says when something that it needs is missing or does not work.
@Suite("Set-up")
struct SetUp {
    @Test(
        "It says what is wrong and how to mend it",
        arguments: [
            ("rm bin/swift", "Swift 6.3 or later is missing."),
            ("echo 'echo Swift version 6.2.3' > bin/swift", "Swift 6.2 is too old; the toolkit needs 6.3 or later."),
            (
                "echo 'echo swift: cannot open libxml2.so.2; exit 127' > bin/swift",
                "Swift is installed, but does not start: swift: cannot open libxml2.so.2"
            ),
            (
                "echo 'echo xcode-select: note: no developer tools; exit 1' > bin/swift; echo 'echo Darwin' > bin/uname",
                "hint: run xcode-select --install, and this again when it is done"
            ),
            ("rm bin/git; echo 'echo 1000' > bin/id", "hint: ask an administrator to run: apt-get install -y -qq git"),
            ("rm bin/git bin/apt-get", "hint: install git, and libcsv, zlib and expat with their headers"),
        ])
    func messages(change: String, message: String) throws {
        let folder = try TemporaryFolder()
        // A PATH with nothing else in it.
        let run = try Toolkit.run(
            """
            mkdir bin
            for tool in bash sed head uname id; do ln -s "$(command -v $tool)" bin; done
            for tool in swift git apt-get uname id; do
                rm -f bin/$tool; printf '#!/bin/bash\\n' > bin/$tool; chmod +x bin/$tool
            done
            echo 'echo Swift version 6.3.1' >> bin/swift; echo 'echo Linux' >> bin/uname; echo 'echo 0' >> bin/id
            \(change)
            PATH=$PWD/bin bash -c '. "$PROJECT"/Sources/Packaging/set-up'
            """, in: folder.url)
        #expect(run.stderr.contains(message), "\(run)")
        #expect(run.status == 69, "\(run)")
    }
}
