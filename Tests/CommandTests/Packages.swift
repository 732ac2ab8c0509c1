import Foundation
import Testing

/// The packages, the manual pages and the completions, made from the built programs.
@Suite("Packages")
struct Packages {
    private static func has(_ tool: String) -> Bool {
        (try? Toolkit.run("command -v \(tool)", in: Toolkit.project))?.status == 0
    }

    @Test(
        "The .deb installs in an empty root, and the sample practice has a month with it",
        .enabled(if: has("dpkg-deb") && has("strip"), "needs dpkg-deb and strip"))
    func debianPackage() throws {
        let folder = try TemporaryFolder()
        let made = try Toolkit.run(
            """
            set -euo pipefail
            mkdir programs
            for name in import dedupe score mail-merge; do strip -o programs/$name "$(command -v $name)"; done
            "$PROJECT"/Sources/Packaging/package --programs programs --output packages
            """, in: folder.url)
        try #require(made.status == 0, "\(made)")
        let run = try Toolkit.run(
            """
            set -euo pipefail
            root=$PWD/root
            mkdir -p root/var/lib/dpkg/{info,updates,triggers}
            touch root/var/lib/dpkg/{status,available}
            dpkg --root="$root" --force-not-root -i packages/referral-toolkit_*.deb > installed 2>&1 \\
                || dpkg-deb -x packages/referral-toolkit_*.deb root
            samples=root/usr/share/doc/referral-toolkit/samples
            mkdir -p practice/lists practice/bookings
            cp $samples/contacts/*.csv practice/lists
            cp $samples/bookings.csv practice/bookings
            cp $samples/sender.txt practice/me.txt
            env -i PATH="$root/usr/bin:/usr/bin:/bin" referrals month practice --write --as-of 2026-11-01
            env -i PATH="$root/usr/bin:/usr/bin:/bin" referrals --version
            ls root/usr/share/man/man1
            """, in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(run.stdout.contains("in practice/letters/2026-11/email\n"), "\(run)")
        #expect(run.stdout.contains("referrals-mail-merge.1.gz\n"), "\(run)")
        let version = try Toolkit.run("import --version", in: folder.url).stdout
        #expect(run.stdout.contains(version), "\(run)")
        let packed = Toolkit.files(in: folder.url.appending(path: "packages"))
        #expect(packed.contains { $0.hasSuffix(".tar.gz") })
    }

    @Test("Made twice, the tarball has the same bytes", .enabled(if: has("strip"), "needs strip"))
    func reproducible() throws {
        let folder = try TemporaryFolder()
        let run = try Toolkit.run(
            """
            set -euo pipefail
            mkdir programs
            for name in import dedupe score mail-merge; do strip -o programs/$name "$(command -v $name)"; done
            for round in 1 2; do
                TZ=Pacific/Auckland "$PROJECT"/Sources/Packaging/package --programs programs --output $round
            done
            for file in 1/*-linux-*.gz 1/*.deb; do [[ ! -f $file ]] || cmp $file 2/${file#1/}; done
            """, in: folder.url)
        #expect(run.status == 0, "\(run)")
    }

    private func pages() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let run = try Toolkit.run("\"$PROJECT\"/Sources/Packaging/pages . 2026-11-01", in: folder.url)
        try #require(run.status == 0 && run.stderr.isEmpty, "\(run)")
        return folder
    }

    @Test("Each option of a program is in its manual page, and the version is that of --version")
    func manual() throws {
        let folder = try pages()
        for program in ProgramUnderTest.all.map(\.name) {
            let page = try folder.text("man/man1/referrals-\(program).1")
            let help = try Toolkit.run("COLUMNS=9999 \(program) --help", in: folder.url).stdout
            let options = help.matches(of: /\n  (?:-[a-z], )?--([a-z-]+)/).map { String($0.1) }
            #expect(options.count > 10)
            for option in options {
                #expect(page.contains("\\-\\-" + option.replacing("-", with: "\\-")), "\(program) \(option)")
            }
            let version = try Toolkit.run("\(program) --version", in: folder.url).stdout
            #expect(page.contains("referral toolkit \(version.dropLast())\""))
        }
    }

    @Test("mandoc has nothing to say about the manual pages", .enabled(if: has("mandoc"), "needs mandoc"))
    func mandoc() throws {
        let folder = try pages()
        let run = try Toolkit.run("mandoc -Tlint -Wwarning man/man1/*", in: folder.url)
        #expect(run.status == 0 && run.stdout.isEmpty, "\(run)")
    }

    @Test("groff has nothing to say about the manual pages", .enabled(if: has("groff"), "needs groff"))
    func groff() throws {
        let folder = try pages()
        let run = try Toolkit.run(
            "for page in man/man1/*; do groff -ww -man -Tutf8 $page > /dev/null; done", in: folder.url)
        #expect(run.status == 0 && run.stderr.isEmpty, "\(run)")
    }

    /// What is on a line, and what a shell offers for its last word.
    private static let completions = [
        ("referrals sc", "score"), ("import --kind dou", "doula"), ("referrals import --as b", "bookings"),
        ("mail-merge --format pd", "pdf"), ("dedupe --agai", "--against"), ("import --from google-o", "google-outlook"),
        ("dedupe wor", "words.csv"), ("mail-merge --sender wor", "words.csv"),
    ]

    @Test("bash completes programs, options, values and files", arguments: completions)
    func bash(line: String, expected: String) throws {
        let folder = try pages()
        try folder.write("", to: "words.csv")
        let run = try Toolkit.run(
            """
            . bash/referrals
            COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _referrals
            # Where the function answers nothing, the shell itself completes files, as `-o default` asks.
            [[ -n ${COMPREPLY[*]} ]] || { complete -p dedupe | grep -q -e '-o default' && COMPREPLY=($(compgen -f -- wor)); }
            echo "${COMPREPLY[*]}"
            """, in: folder.url)
        #expect(run.stdout == "\(expected)\n", "\(run)")
    }

    @Test("fish completes programs, options, values and files", .enabled(if: has("fish"), "needs fish"))
    func fish() throws {
        let folder = try pages()
        try folder.write("", to: "words.csv")
        for (line, expected) in Packages.completions {
            let run = try Toolkit.run(
                "HOME=$PWD fish --no-config -c 'source fish/referrals.fish; complete -C \"\(line)\"' | cut -f1",
                in: folder.url)
            #expect(run.stdout.split(separator: "\n").contains(Substring(expected)), "\(line): \(run)")
        }
    }

    @Test("zsh reads its completions", .enabled(if: has("zsh"), "needs zsh"))
    func zsh() throws {
        let folder = try pages()
        let run = try Toolkit.run(
            """
            zsh -f -c 'fpath=($PWD/zsh $fpath); autoload -Uz compinit; compinit -u -D; autoload +X _referrals && \
                print ${_comps[mail-merge]}'
            """, in: folder.url)
        #expect(run.stdout == "_referrals\n" && run.stderr.isEmpty, "\(run)")
    }
}
