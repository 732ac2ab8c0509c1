# Turns the --help of a program, not wrapped, into a manual page.
function text(line) {
    gsub(/\\/, "\\e", line)
    gsub(/-/, "\\-", line)
    sub(/^['.]/, "\\\\\\&&", line)
    return line
}
function finish() {
    if (label == "") return
    print ".TP"
    print ".B " text(label)
    print text(help)
    label = ""
}
function example(on) {
    if (on && !inExample) print ".PP\n.nf"
    if (!on && inExample) { print ".fi"; needsBreak = 1 }
    inExample = on
}
/^OVERVIEW: / {
    sub(/^OVERVIEW: /, "")
    sub(/\.$/, "")
    first = tolower(substr($0, 1, 1)) substr($0, 2)
    printf ".TH REFERRALS-%s 1 %s \"referral toolkit %s\" \"Referral toolkit\"\n", toupper(program), day, version
    print ".SH NAME\nreferrals\\-" text(program) " \\- " text(first)
    overview = ""
    part = "overview"
    next
}
/^USAGE: / {
    sub(/^USAGE: /, "")
    usage = $0
    count = split(held, lines, "\n")
    print ".SH SYNOPSIS\n.B referrals\n" text(usage) "\n.br\n" text(usage) "\n.SH DESCRIPTION"
    for (i = 1; i <= count; i++) {
        if (lines[i] == "") { needsBreak = started; continue }
        if (lines[i] ~ /^  /) { example(1); print text(substr(lines[i], 3)); continue }
        example(0)
        if (needsBreak && started) print ".PP"
        needsBreak = 0
        print text(lines[i])
        started = 1
    }
    example(0)
    part = "options"
    next
}
part == "overview" { held = held $0 "\n"; next }
/^[A-Z][A-Z ]+:$/ {
    finish()
    sub(/:$/, "")
    if (!inOptions++) print ".SH OPTIONS"
    print ".SS " substr($0, 1, 1) tolower(substr($0, 2))
    next
}
/^  [-<]/ {
    finish()
    line = substr($0, 3)
    match(line, /^((-[a-zA-Z], )?--[a-z][a-z-]*( \[?<[^>]*>\]?)?|<[^>]*>( \.\.\.)?)/)
    label = substr(line, 1, RLENGTH)
    help = substr(line, RLENGTH + 1)
    sub(/^ +/, "", help)
    next
}
label != "" && /^     / { sub(/^ +/, ""); help = help == "" ? $0 : help " " $0 }
END {
    finish()
    print ".SH EXIT STATUS"
    print ".TP\n.B 0\nAll of the input is accounted for."
    print ".TP\n.B 64\nWrong usage."
    print ".TP\n.B 65\nRows were rejected and no\n.B \\-\\-rejects\nwas given, or the input cannot be used."
    print ".TP\n.B 66\nA file cannot be read."
    print ".TP\n.B 73\nA file cannot be created."
    print ".TP\n.B 74\nWriting failed."
    print ".SH SEE ALSO\n.BR referrals (1)"
}
