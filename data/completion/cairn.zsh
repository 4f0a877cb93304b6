#compdef cairn
# Completion of cairn for zsh; cairn completion zsh prints it.
_cairn() {
  local word found code line
  local -a values shown close
  case $compstate[quote] in
    '') word=${(Q)PREFIX} ;;
    \") word=${(Q)${:-\"$PREFIX\"}} ;;
    *) word=$PREFIX ;;
  esac
  found=$($words[1] complete --quote "$compstate[quote]" zsh -- \
    "${(@Q)words[2,CURRENT-1]}" "$word" 2>/dev/null)
  code=$?
  case $code in
    3) _files; return ;;
    4) _files -/; return ;;
    5) [[ -n $compstate[quote] ]] && close=(-S '') ;;
    6) close=(-S '') ;;
  esac
  [[ -n $found ]] || return 1
  for line in "${(@f)found}"; do
    values+=("${line%%$'\t'*}")
    shown+=("${line%%$'\t'*}${${line#*$'\t'}:+  -- ${line#*$'\t'}}")
  done
  compadd -U -l "${close[@]}" -d shown -a values
}
if [[ $funcstack[1] == _cairn ]]; then _cairn "$@"; else compdef _cairn cairn; fi
