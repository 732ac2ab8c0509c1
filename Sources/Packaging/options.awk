# Reads the --help of a program and prints a line for each long option: program, option, name of its value, its choices,
# help, and "many" if it may be repeated; with tabs in between. The help is not wrapped: an option is one line, or two if
# its name is long.
function finish() {
    if (option == "") return
    choices = ""
    if (match(help, /\(values: [^;)]*/)) {
        count = split(substr(help, RSTART + 9, RLENGTH - 9), words, ", ")
        for (i = 1; i <= count; i++) if (words[i] !~ / /) choices = choices (choices == "" ? "" : " ") words[i]
        sub(/ *\(values: [^)]*\)/, "", help)
    }
    if (option == "--from") { choices = formats; sub(/ $/, "", choices) }
    printf "%s\t%s\t%s\t%s\t%s\t%s\n", program, option, value, choices, help, help ~ /[Rr]epeat/ ? "many" : ""
    option = ""
}
/^  (-[a-zA-Z], )?--[a-z]/ {
    finish()
    line = $0
    match(line, /--[a-z][a-z-]*/)
    option = substr(line, RSTART, RLENGTH)
    line = substr(line, RSTART + RLENGTH)
    value = ""
    if (match(line, /^ \[?<[^>]*>\]?/)) {
        value = substr(line, 1, RLENGTH)
        line = substr(line, RLENGTH + 1)
        # A value in brackets may be left out, so that there is nothing to complete.
        if (value ~ /\[/) value = ""
        gsub(/[ <>]/, "", value)
    }
    sub(/^ +/, "", line)
    help = line
    next
}
option != "" && /^     / { sub(/^ +/, ""); help = help == "" ? $0 : help " " $0; next }
{ finish() }
END { finish() }
