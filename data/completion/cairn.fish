# Completion of cairn for fish; cairn completion fish prints it.
function __cairn_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l token (commandline -ct)
    set -l found ($program complete fish -- $words "$token" 2>/dev/null)
    switch $status
        case 3
            __fish_complete_path "$token"
        case 4
            __fish_complete_directories "$token"
        case '*'
            string join \n -- $found
    end
end
complete -c cairn -f -k -a '(__cairn_complete)'
